package dev.tradewind.config;

import dev.tradewind.spi.VariableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which project to load, and what the command said about it.
 *
 * @param directory the service directory
 * @param configFile the name given with {@code --config}; null to look for {@code serverless.*}
 * @param options of the command line by name, without dashes: what {@code ${opt:…}} sees
 * @param params of {@code --param}, by key
 * @param environment of the process
 * @param target asked for by name; null for the default one. Variables depend on it: {@code
 *     ${aws:region}} is that of the target
 * @param sources that providers and plugins bring; a later one of the same name wins
 * @param toleratesUnavailableSources whether a variable whose source no provider of this build
 *     brings stays in place with a warning; else it is an error
 * @param extent how much of the file has to be right
 */
public record LoadRequest(
    Path directory,
    @Nullable String configFile,
    Map<String, String> options,
    Map<String, String> params,
    Map<String, String> environment,
    @Nullable String target,
    List<VariableSource> sources,
    boolean toleratesUnavailableSources,
    Extent extent) {

  public LoadRequest {
    directory = directory.toAbsolutePath().normalize();
    options = Map.copyOf(options);
    params = Map.copyOf(params);
    environment = Map.copyOf(environment);
    sources = List.copyOf(sources);
  }

  /** A project in a folder, with nothing said about it. */
  public static LoadRequest of(Path directory) {
    return new LoadRequest(
        directory, null, Map.of(), Map.of(), Map.of(), null, List.of(), false, Extent.WHOLE);
  }
}
