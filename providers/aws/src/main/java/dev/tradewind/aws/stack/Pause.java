package dev.tradewind.aws.stack;

import java.time.Duration;

/** Waits; tests bring one that does not. */
@FunctionalInterface
public interface Pause {

  void of(Duration time) throws InterruptedException;

  /** The clock of this machine. */
  static Pause real() {
    return Thread::sleep;
  }
}
