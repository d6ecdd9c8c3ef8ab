package dev.tradewind.packaging;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tradewind.packaging.build.SystemCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs that tests need and a machine may lack. */
final class Programs {

  private Programs() {}

  /**
   * Skips the test when a program does not run; with {@code -Dtradewind.requireAll=true} it fails
   * instead.
   */
  static void assumeRuns(String program) throws InterruptedException {
    if (!runs(program)) {
      String message = program + " does not run here";
      if (Boolean.getBoolean("tradewind.requireAll")) {
        throw new AssertionError(message);
      }
      assumeTrue(false, message);
    }
  }

  private static boolean runs(String program) throws InterruptedException {
    try {
      return new SystemCommands()
              .run(List.of(program, "--version"), Path.of("").toAbsolutePath(), line -> {})
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
