package dev.tradewind.cli;

import dev.tradewind.config.ProjectLoader;
import dev.tradewind.config.binding.ProjectBinder;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Loads classes and schema files that every command on a project needs, on a thread of its own,
 * while the main one reads the command line. Whoever needs them sooner waits for this thread at
 * most as long as loading them itself would have taken.
 */
final class WarmUp implements Runnable {

  private final ProjectLoader loader;
  private final ProjectBinder binder;
  private final boolean checks;

  private WarmUp(ProjectLoader loader, ProjectBinder binder, boolean checks) {
    this.loader = loader;
    this.binder = binder;
    this.checks = checks;
  }

  /**
   * @param arguments of the command line: {@code print} checks nothing
   */
  static void start(ProjectLoader loader, ProjectBinder binder, List<String> arguments) {
    // What fails here fails again, and is told, where it is needed.
    FutureTask<?> task =
        new FutureTask<>(new WarmUp(loader, binder, !arguments.contains("print")), null);
    Thread.ofPlatform().daemon().name("warm-up").start(task);
  }

  @Override
  public void run() {
    loader.warmUp();
    if (checks) {
      binder.warmUp();
      new SecureRandom(); // Temporary files and hashes ask the same security providers.
    }
  }
}
