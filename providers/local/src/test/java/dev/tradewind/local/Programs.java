package dev.tradewind.local;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs that tests of real processes need. */
public final class Programs {

  private Programs() {}

  /**
   * Skips the test when a program is not installed; with {@code -Dtradewind.requireAll=true} it
   * fails instead, so that a build machine cannot lose tests unseen.
   */
  public static void require(String name) {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (found) {
      return;
    }
    if (Boolean.getBoolean("tradewind.requireAll")) {
      fail(name + " is not on PATH, and every test is to run");
    }
    abort(name + " is not on PATH");
  }
}
