package dev.tradewind.packaging.esbuild;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions that one run of esbuild bundles.
 *
 * @param arguments that they have in common
 * @param functions each with its bundling
 */
record Bundle(List<String> arguments, Map<Function, Bundling> functions) {

  /** As few as possible: functions with the same arguments go together. */
  static List<Bundle> of(Map<Function, Bundling> functions) {
    Map<List<String>, Map<Function, Bundling>> groups = new LinkedHashMap<>();
    functions.forEach(
        (function, bundling) ->
            groups
                .computeIfAbsent(arguments(bundling), key -> new LinkedHashMap<>())
                .put(function, bundling));
    return groups.entrySet().stream().map(e -> new Bundle(e.getKey(), e.getValue())).toList();
  }

  Set<String> entries() {
    Set<String> entries = new LinkedHashSet<>();
    functions.values().forEach(bundling -> entries.add(bundling.entry()));
    return entries;
  }

  /** Whether the project asks for one of them. */
  boolean isAsked() {
    return functions.values().stream().anyMatch(Bundling::asked);
  }

  private static List<String> arguments(Bundling bundling) {
    List<String> arguments = new ArrayList<>(EsbuildOptions.arguments(bundling.options()));
    if (isBundled(bundling)) {
      bundling.external().forEach(name -> arguments.add("--external:" + name));
      bundling.provided().forEach(name -> arguments.add("--external:" + name));
    }
    return arguments;
  }

  /** esbuild refuses {@code external} for files that it only translates. */
  private static boolean isBundled(Bundling bundling) {
    return !(bundling.options().get("bundle").orElse(null)
            instanceof Scalar.Bool(var on, var source)
        && !on);
  }
}
