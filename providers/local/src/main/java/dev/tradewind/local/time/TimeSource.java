package dev.tradewind.local.time;

import java.time.Duration;
import java.time.Instant;

/** Now, elapsed time and timers; safe for any thread. */
public interface TimeSource {

  Instant now();

  /** A count of nanoseconds that only differences of mean something. */
  long nanos();

  /**
   * Runs a short task once after a delay, on a thread of its own, unless it is cancelled before.
   */
  Timer after(Duration delay, Runnable task);

  /** A task that waits for its time. */
  interface Timer {
    void cancel();
  }
}
