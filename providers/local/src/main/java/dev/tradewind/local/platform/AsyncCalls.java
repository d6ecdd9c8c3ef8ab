package dev.tradewind.local.platform;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls that nobody waits for. One that fails is tried twice more, as Lambda does, but after one
 * and two seconds instead of minutes; one that finds no room is tried again until there is some.
 * What waits here is lost when the platform ends.
 */
final class AsyncCalls {

  private static final int RETRIES = 2;
  private static final int LIMIT = 10_000;
  private static final long BYTES_LIMIT = 64L * 1024 * 1024;
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  /** Runs one attempt. */
  interface Attempt {
    Outcome run(String function, Call call, String requestId) throws InterruptedException;
  }

  private final Attempt attempt;
  private final TimeSource time;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();

  AsyncCalls(Attempt attempt, TimeSource time) {
    this.attempt = attempt;
    this.time = time;
  }

  /** False when too many wait already. */
  boolean accept(String function, Call call, String requestId) {
    boolean tooMany = waiting.incrementAndGet() > LIMIT;
    boolean tooLarge = waitingBytes.addAndGet(call.event().length) > BYTES_LIMIT;
    if (tooMany || tooLarge) {
      done(call);
      return false;
    }
    Thread.ofVirtual().name("async-" + function).start(() -> run(function, call, requestId, 0));
    return true;
  }

  private void run(String function, Call call, String requestId, int failures) {
    try {
      Outcome outcome = attempt.run(function, call, requestId);
      switch (outcome) {
        case Outcome.Succeeded ignored -> done(call);
        case Outcome.Unknown ignored -> done(call);
        case Outcome.Failed ignored -> {
          if (failures < RETRIES) {
            later(function, call, requestId, failures + 1);
          } else {
            done(call);
          }
        }
        case Outcome.Throttled ignored -> later(function, call, requestId, failures);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done(call);
    }
  }

  private void done(Call call) {
    waiting.decrementAndGet();
    waitingBytes.addAndGet(-call.event().length);
  }

  private void later(String function, Call call, String requestId, int failures) {
    time.after(
        BACK_OFF.multipliedBy(Math.max(1, failures)),
        () -> run(function, call, requestId, failures));
  }
}
