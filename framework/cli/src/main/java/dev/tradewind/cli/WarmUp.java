package dev.tradewind.cli;

import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Loads classes and schema files that every command on a project needs, on threads of their own,
 * while the main one reads the command line. Whoever needs them sooner waits for such a thread at
 * most as long as loading them itself would have taken.
 */
final class WarmUp {

  private WarmUp() {}

  /**
   * @param arguments of the command line: {@code print} checks nothing
   */
  static void start(ProjectLoader loader, ProjectBinder binder, List<String> arguments) {
    start("warm-up-yaml", loader::warmUp);
    if (!arguments.contains("print")) {
      start("warm-up-schema", binder::warmUp);
      // Temporary files and hashes ask the same security providers.
      start("warm-up-security", SecureRandom::new);
    }
  }

  /** What fails here fails again, and is told, where it is needed. */
  private static void start(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(new FutureTask<>(work, null));
  }
}
