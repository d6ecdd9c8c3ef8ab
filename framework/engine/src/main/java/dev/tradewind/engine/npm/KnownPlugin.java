package dev.tradewind.engine.npm;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.Optional;

/** What becomes of one npm plugin's work. */
sealed interface KnownPlugin {

  /** Name of the npm package. */
  String name();

  /** What a user of a project that lists the plugin has to know; empty when nothing differs. */
  Optional<Diagnostic> warning(String cloud, SourceRange place);

  /** Its work is done here, or makes no difference to what is deployed. */
  record Covered(String name) implements KnownPlugin {
    @Override
    public Optional<Diagnostic> warning(String cloud, SourceRange place) {
      return Optional.empty();
    }
  }

  /**
   * A deployment differs from one with the plugin.
   *
   * @param lack what differs, in the words that follow "the npm plugin `x` is not run: "
   * @param advice what to do, in sentences
   */
  record Missing(String name, String lack, String advice) implements KnownPlugin {
    @Override
    public Optional<Diagnostic> warning(String cloud, SourceRange place) {
      return Optional.of(notRun(name, ": " + lack, advice, place));
    }
  }

  /** Missing on AWS; the other targets have nothing that the plugin could work on. */
  record MissingOnAws(String name, String lack, String advice) implements KnownPlugin {
    @Override
    public Optional<Diagnostic> warning(String cloud, SourceRange place) {
      return cloud.equals("aws")
          ? new Missing(name, lack, advice).warning(cloud, place)
          : Optional.empty();
    }
  }

  /** A plugin that nothing is known about. */
  record Unknown(String name) implements KnownPlugin {
    @Override
    public Optional<Diagnostic> warning(String cloud, SourceRange place) {
      return Optional.of(
          notRun(
              name,
              "",
              "Tradewind runs no npm plugins, and does not know this one: what it adds to the"
                  + " project is left out.",
              place));
    }
  }

  private static Diagnostic notRun(String name, String lack, String advice, SourceRange place) {
    return Diagnostic.warning(
        "npm-plugin-not-run", "the npm plugin `" + name + "` is not run" + lack, advice, place);
  }
}
