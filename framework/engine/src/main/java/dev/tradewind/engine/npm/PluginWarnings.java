package dev.tradewind.engine.npm;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user has to know about the npm plugins of a project. */
public final class PluginWarnings {

  private PluginWarnings() {}

  /**
   * @param replaced npm plugins whose work an installed plugin of Tradewind does
   */
  public static List<Diagnostic> of(Service service, Set<String> replaced) {
    String cloud = service.target().provider();
    return ListedPlugins.of(service).places().entrySet().stream()
        .filter(listed -> !replaced.contains(listed.getKey()))
        .map(listed -> KnownPlugins.of(listed.getKey()).warning(cloud, listed.getValue()))
        .flatMap(Optional::stream)
        .toList();
  }
}
