package dev.tradewind.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code package} block: which files go into an artifact.
 *
 * @param patterns globs in order, {@code !} in front excludes; the last one that matches a file
 *     decides
 * @param include older spelling of patterns, applied before them
 * @param exclude older spelling of {@code !} patterns, applied before include
 * @param individually one artifact for each function; null: not said at this level
 * @param artifact a ready archive: a path relative to the service directory, or a URL; null: build
 *     one
 * @param excludeDevDependencies leave out npm packages that only development needs; null: not said
 *     (true)
 * @param path the folder to write artifacts to, instead of {@code .serverless}; null: not said
 * @param source where the block is written; the owner's place when there is no block
 */
public record PackageRules(
    List<Rule> patterns,
    List<Rule> include,
    List<Rule> exclude,
    @Nullable Boolean individually,
    @Nullable String artifact,
    @Nullable Boolean excludeDevDependencies,
    @Nullable String path,
    SourceRange source) {

  /** A glob and where it is written. */
  public record Rule(String pattern, SourceRange source) {}

  public PackageRules {
    patterns = List.copyOf(patterns);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  public static PackageRules none(SourceRange source) {
    return new PackageRules(List.of(), List.of(), List.of(), null, null, null, null, source);
  }
}
