package dev.tradewind.engine;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.Plugin;
import dev.tradewind.spi.VariableSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The plugins that are installed, in the order of their names. */
public final class PluginCatalog {

  private final List<Plugin> plugins;

  public PluginCatalog(List<Plugin> plugins) {
    this.plugins = plugins.stream().sorted(Comparator.comparing(Plugin::name)).toList();
  }

  /** Every plugin on the class path. */
  public static PluginCatalog installed() {
    return new PluginCatalog(
        ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get).toList());
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
   * What the plugins find, and a warning for each npm plugin of the project whose work none of them
   * does.
   */
  List<Diagnostic> check(Service service) {
    List<Diagnostic> found = new ArrayList<>();
    for (String npmPlugin : service.plugins()) {
      if (plugins.stream().noneMatch(plugin -> plugin.replaces().contains(npmPlugin))) {
        found.add(
            Diagnostic.warning(
                "npm-plugin-not-run",
                "the npm plugin `" + npmPlugin + "` is not run",
                "Tradewind runs no npm plugins; what this one adds to the project is left out.",
                service.document().keySource("plugins")));
      }
    }
    plugins.forEach(plugin -> found.addAll(plugin.check(service)));
    return found;
  }
}
