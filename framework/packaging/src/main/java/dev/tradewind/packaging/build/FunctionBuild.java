package dev.tradewind.packaging.build;

import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.select.SelectedFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes files for functions and layers: what a bundler or a package manager makes of their sources.
 */
public interface FunctionBuild {

  /** Does the work for those of the functions that it is for; for none, it does nothing. */
  Built build(Order order) throws InterruptedException;

  /**
   * What is wanted.
   *
   * @param functions of the service, that are packaged now and have no ready artifact
   * @param layers of the service, that are packaged now and have neither artifact nor folder
   * @param progress takes what is being done, one line at a time
   */
  record Order(
      Service service, List<Function> functions, List<Layer> layers, Consumer<String> progress) {

    public Order {
      functions = List.copyOf(functions);
      layers = List.copyOf(layers);
    }
  }

  /**
   * What was made.
   *
   * @param functions by function key; a function that was left as it is is missing
   * @param layers the files of layers, by layer key
   * @param diagnostics what went wrong, and warnings
   */
  record Built(
      Map<String, FunctionFiles> functions,
      Map<String, List<SelectedFile>> layers,
      List<Diagnostic> diagnostics) {

    public Built {
      functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
      layers = Map.copyOf(layers);
      diagnostics = List.copyOf(diagnostics);
    }

    public static Built nothing() {
      return new Built(Map.of(), Map.of(), List.of());
    }
  }
}
