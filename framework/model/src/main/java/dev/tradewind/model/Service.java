package dev.tradewind.model;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project as one target sees it: everything resolved, checked and bound.
 *
 * @param name the service's name
 * @param stage the stage that is deployed ({@code dev}, {@code prod})
 * @param provider what {@code provider} says, with the target's overrides merged in
 * @param target where this service goes
 * @param targets every target that the file declares, by name, without the default one
 * @param functions by key, in file order
 * @param packaging the service's rules; a function or layer may have its own
 * @param infra portable resources
 * @param resources native resources of {@code resources:}, in list form one mapping each; read by
 *     the target they are for
 * @param custom the {@code custom} block
 * @param plugins names under {@code plugins}
 * @param document the whole resolved file
 * @param directory the service directory, absolute
 * @param file the project file, absolute
 * @param options of the command line by name, without dashes, for the provider that knows them
 * @param instanceId tells this run of the command from every other: {@code ${sls:instanceId}}
 */
public record Service(
    String name,
    String stage,
    ProviderSettings provider,
    Target target,
    Map<String, Target> targets,
    Map<String, Function> functions,
    Map<String, Layer> layers,
    PackageRules packaging,
    Infra infra,
    List<Mapping> resources,
    Mapping custom,
    List<String> plugins,
    Mapping document,
    Path directory,
    Path file,
    Map<String, String> options,
    String instanceId) {

  public Service {
    targets = ordered(targets);
    functions = ordered(functions);
    layers = ordered(layers);
    resources = List.copyOf(resources);
    plugins = List.copyOf(plugins);
    options = Map.copyOf(options);
  }

  public Optional<Function> function(String key) {
    return Optional.ofNullable(functions.get(key));
  }

  static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
