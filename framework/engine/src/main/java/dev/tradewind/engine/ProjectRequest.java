package dev.tradewind.engine;

import dev.tradewind.config.Extent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which project a command is about, and for which targets.
 *
 * @param directory the service directory, absolute
 * @param configFile name of the project file in it; null to look for the usual names
 * @param options of the command line by their long name ({@code stage}, {@code region}), for {@code
 *     ${opt:…}}
 * @param params of {@code --param}
 * @param targets names under {@code targets} or of providers; {@code all} for every one; empty for
 *     the default one
 * @param extent how much of the project file has to be right
 */
public record ProjectRequest(
    Path directory,
    @Nullable String configFile,
    Map<String, String> options,
    Map<String, String> params,
    List<String> targets,
    Extent extent) {

  /** The name that stands for every target of a project. */
  public static final String ALL_TARGETS = "all";

  public ProjectRequest {
    options = Map.copyOf(options);
    params = Map.copyOf(params);
    targets = List.copyOf(targets);
  }
}
