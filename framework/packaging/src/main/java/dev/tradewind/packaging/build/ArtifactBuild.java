package dev.tradewind.packaging.build;

import dev.tradewind.model.SourceRange;
import java.nio.file.Path;

/**
 * A file that is needed.
 *
 * @param artifact absolute
 * @param directory the service directory, absolute
 * @param language of the function that needs it, as in its runtime: {@code java}; empty for a layer
 * @param source where it is asked for
 */
public record ArtifactBuild(Path artifact, Path directory, String language, SourceRange source) {}
