package dev.tradewind.config;

import dev.tradewind.model.node.Mapping;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project file in which every variable is resolved, and what the command said about it.
 *
 * @param document the whole file
 * @param stage of the command: {@code --stage}, else {@code provider.stage}, else {@code dev}
 * @param region {@code --region}; null when the command did not say one
 * @param target the target asked for by name; null for the default one
 * @param options of the command line by name, without dashes
 * @param instanceId of this run of the command
 * @param environment of the command, with what {@code .env} files have added
 * @param directory the service directory, absolute
 * @param file the project file, absolute
 */
public record ResolvedProject(
    Mapping document,
    String stage,
    @Nullable String region,
    @Nullable String target,
    Map<String, String> options,
    String instanceId,
    Map<String, String> environment,
    Path directory,
    Path file) {

  public ResolvedProject {
    options = Map.copyOf(options);
    environment = Map.copyOf(environment);
  }

  /** The same project with another file. */
  public ResolvedProject withDocument(Mapping other) {
    return new ResolvedProject(
        other, stage, region, target, options, instanceId, environment, directory, file);
  }

  /** Without the environment, which is the command's own business. */
  @Override
  public String toString() {
    return "ResolvedProject[" + file + ", stage " + stage + "]";
  }
}
