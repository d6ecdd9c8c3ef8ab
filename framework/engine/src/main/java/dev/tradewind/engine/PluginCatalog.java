package dev.tradewind.engine;

import dev.tradewind.engine.npm.PluginWarnings;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Plugin;
import dev.tradewind.spi.VariableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The plugins that are installed, in the order of their names. */
public final class PluginCatalog {

  private final List<Plugin> plugins;

  public PluginCatalog(List<Plugin> plugins) {
    this.plugins = plugins.stream().sorted(Comparator.comparing(Plugin::name)).toList();
  }

  /** Every plugin on the class path. */
  public static PluginCatalog installed() {
    return new PluginCatalog(Installed.of(Plugin.class));
  }

  List<VariableSource> variableSources() {
    return plugins.stream().flatMap(plugin -> plugin.variableSources().stream()).toList();
  }

  Service adapt(Service service) {
    Service adapted = service;
    for (Plugin plugin : plugins) {
      adapted = plugin.adapt(adapted);
    }
    return adapted;
  }

  /**
   * What the plugins find, and a warning for each npm plugin of the project whose work neither they
   * nor Tradewind itself do.
   */
  List<Diagnostic> check(Service service) {
    Set<String> replaced =
        plugins.stream()
            .flatMap(plugin -> plugin.replaces().stream())
            .collect(Collectors.toUnmodifiableSet());
    List<Diagnostic> found = new ArrayList<>(PluginWarnings.of(service, replaced));
    plugins.forEach(plugin -> found.addAll(plugin.check(service)));
    return found;
  }
}
