package dev.tradewind.aws.stack;

import java.time.Duration;

/**
 * How long to wait between looks at something slow: short at first, since most updates of a
 * function take a second or two, then ever longer, so that a long one costs few calls.
 */
final class Backoff {

  private static final Duration SHORTEST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(4);
  private static final int GROWTH_PERCENT = 140;

  private final Pause pause;
  private Duration next = SHORTEST;

  Backoff(Pause pause) {
    this.pause = pause;
  }

  void await() throws InterruptedException {
    pause.of(next);
    Duration longer = next.multipliedBy(GROWTH_PERCENT).dividedBy(100);
    next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
  }

  /** Something has happened: look soon again. */
  void reset() {
    next = SHORTEST;
  }
}
