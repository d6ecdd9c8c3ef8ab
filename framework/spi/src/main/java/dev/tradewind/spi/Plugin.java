package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;

/**
 * Adds to what the command can do. Found with {@link java.util.ServiceLoader}; asked in the order
 * of their names. Every method has an answer for a plugin that does not care. A plugin cannot count
 * on shutdown hooks: a command that has ended halts the process.
 */
public interface Plugin {

  String name();

  /**
   * npm packages under {@code plugins:} whose work this plugin does, so that naming them is no
   * warning.
   */
  default List<String> replaces() {
    return List.of();
  }

  default List<VariableSource> variableSources() {
    return List.of();
  }

  /** The service to go on with, after it was bound and before it is checked. */
  default Service adapt(Service service) {
    return service;
  }

  default List<Diagnostic> check(Service service) {
    return List.of();
  }
}
