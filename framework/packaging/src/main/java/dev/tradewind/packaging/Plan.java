package dev.tradewind.packaging;

import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which artifacts a service needs and which function or layer takes which; as osls 4.3.1 decides
 * (measured). A function's own artifact comes first; then, unless the function itself asks for an
 * archive of its own, the service's artifact; then an archive of its own when function or service
 * ask for it; then the archive of the service.
 *
 * @param functions function key to artifact
 * @param layers layer key to artifact
 */
record Plan(
    Map<String, Wanted> functions, Map<String, Wanted> layers, List<Diagnostic> diagnostics) {

  /** An artifact that somebody needs. Equal values are one artifact. */
  sealed interface Wanted {

    /**
     * A ready file.
     *
     * @param artifact as written
     * @param owner of the block it is written in: a name for a downloaded file
     * @param runtime of the function that needs it; empty for a layer
     */
    record Ready(String artifact, String owner, String runtime, SourceRange source)
        implements Wanted {}

    /**
     * The archive of all functions that have none of their own.
     *
     * @param bundled of those whose sources are replaced by what was made of them
     */
    record OfService(String name, boolean bundled) implements Wanted {}

    /**
     * @param bundled its sources are replaced by what was made of them
     */
    record OfFunction(Function function, boolean bundled) implements Wanted {}

    record OfLayer(Layer layer) implements Wanted {}
  }

  static Plan of(Service service, Set<String> only) {
    Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    for (Function function : service.functions().values()) {
      boolean wanted = only.isEmpty() || only.contains(function.key());
      if (wanted && function.code() instanceof Code.Handler) {
        plan.functions.put(function.key(), plan.forFunction(service, function));
      }
    }
    if (only.isEmpty()) {
      for (Layer layer : service.layers().values()) {
        String artifact = layer.packaging().artifact();
        plan.layers.put(
            layer.key(),
            artifact == null
                ? new Wanted.OfLayer(layer)
                : new Wanted.Ready(artifact, layer.key(), "", layer.packaging().source()));
      }
    }
    return plan;
  }

  /** Whether an archive is made for a function. */
  boolean isPackaged(String key) {
    Wanted wanted = functions.get(key);
    return wanted != null && !(wanted instanceof Wanted.Ready);
  }

  /** Whether a layer is packaged that has no folder: a build makes its files. */
  boolean isBuilt(Layer layer) {
    return layer.path().isEmpty() && layers.get(layer.key()) instanceof Wanted.OfLayer;
  }

  /** Functions whose sources were replaced share no archive with others. */
  Plan with(FunctionBuilds builds) {
    Map<String, Wanted> separated = new LinkedHashMap<>();
    functions.forEach(
        (key, wanted) ->
            separated.put(
                key,
                switch (wanted) {
                  case Wanted.OfService(String name, boolean b) ->
                      new Wanted.OfService(name, builds.replacesSources(key));
                  case Wanted.OfFunction(Function function, boolean b) ->
                      new Wanted.OfFunction(function, builds.replacesSources(key));
                  case Wanted.Ready ready -> ready;
                  case Wanted.OfLayer layer -> layer;
                }));
    return new Plan(separated, layers, diagnostics);
  }

  /** The file name of an archive; empty for a ready file. */
  String archiveName(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Ready ready -> "";
      case Wanted.OfService(String name, boolean bundled) ->
          name + (bundled && isShared(name) ? "-bundles.zip" : ".zip");
      case Wanted.OfFunction(Function function, boolean b) -> function.key() + ".zip";
      case Wanted.OfLayer(Layer layer) -> layer.key() + ".zip";
    };
  }

  /** Whether there is an archive of functions that are packaged as they are. */
  private boolean isShared(String service) {
    return functions.containsValue(new Wanted.OfService(service, false));
  }

  private Wanted forFunction(Service service, Function function) {
    PackageRules own = function.packaging();
    String runtime = function.runtime().language();
    if (own.artifact() != null) {
      return new Wanted.Ready(own.artifact(), function.key(), runtime, own.source());
    }
    PackageRules all = service.packaging();
    boolean alone = Boolean.TRUE.equals(own.individually());
    if (all.artifact() != null && !alone) {
      return new Wanted.Ready(all.artifact(), service.name(), runtime, all.source());
    }
    if (alone || Boolean.TRUE.equals(all.individually())) {
      return new Wanted.OfFunction(function, false);
    }
    boolean rules =
        !own.patterns().isEmpty() || !own.include().isEmpty() || !own.exclude().isEmpty();
    if (rules) {
      diagnostics.add(
          Diagnostic.warning(
              "function-patterns-ignored",
              "The package patterns of function " + function.key() + " have no effect",
              "All functions share one archive. Write \"individually: true\" under package to give"
                  + " the function its own, or move the patterns to the service's package.",
              own.source()));
    }
    return new Wanted.OfService(service.name(), false);
  }
}
