package dev.tradewind.packaging.build;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows how to make one kind of artifact. */
public interface BuildStep {

  boolean appliesTo(ArtifactBuild build);

  /**
   * Makes the artifact unless it is there and up to date.
   *
   * @param progress takes what is being done, one line at a time
   * @return what went wrong; empty when nothing did
   */
  Optional<Diagnostic> run(ArtifactBuild build, Consumer<String> progress)
      throws InterruptedException;
}
