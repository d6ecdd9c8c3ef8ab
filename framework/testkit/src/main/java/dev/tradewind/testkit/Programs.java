package dev.tradewind.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that tests of real processes need. */
public final class Programs {

  private Programs() {}

  /**
   * Skips the test when a program is not installed; with {@code -Dtradewind.requireAll=true} it
   * fails instead, so that a build machine cannot lose tests unseen.
   */
  public static void require(String name) {
    if (find(name).isEmpty()) {
      missing(name + " is not on PATH");
    }
  }

  /** Where a program is on the PATH. */
  public static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the test for a reason, or fails it where every test is to run. */
  public static void missing(String reason) {
    if (Boolean.getBoolean("tradewind.requireAll")) {
      fail(reason + ", and every test is to run");
    }
    abort(reason);
  }
}
