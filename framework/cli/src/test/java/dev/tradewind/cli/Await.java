package dev.tradewind.cli;

import java.time.Duration;
import java.util.Optional;

/** Waits for a condition, looking often, and fails when it does not come in time. */
final class Await {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  @FunctionalInterface
  interface Attempt<T> {
    Optional<T> look() throws Exception;
  }

  static <T> T until(Duration longest, Attempt<T> attempt) throws Exception {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = attempt.look();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(PAUSE);
    }
    throw new AssertionError("did not happen within " + longest);
  }
}
