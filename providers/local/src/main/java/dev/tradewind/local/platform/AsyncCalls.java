package dev.tradewind.local.platform;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Calls that nobody waits for. One that fails is tried twice more, as Lambda does, but after one
 * and two seconds instead of minutes; one that finds no room is tried again until there is some, at
 * most for Lambda's six hours, and not at all when the function's concurrency is 0 ("How Lambda
 * handles errors and retries with asynchronous invocation"). What waits here is lost when the
 * platform ends.
 */
final class AsyncCalls {

  private static final int RETRIES = 2;
  private static final int LIMIT = 10_000;
  private static final long BYTES_LIMIT = 64L * 1024 * 1024;
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private record Waiting(String function, Call call, String requestId, long since) {}

  /** Runs one attempt. */
  interface Attempt {
    Outcome run(String function, Call call, String requestId) throws InterruptedException;
  }

  /** How old an event may grow. */
  static final Duration AGE = Duration.ofHours(6);

  private final Attempt attempt;
  private final Predicate<String> mayRun;
  private final BiConsumer<String, String> dropped;
  private final TimeSource time;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();

  /**
   * @param mayRun whether a function could ever run
   * @param dropped is told the function and the reason of each event that will not run
   */
  AsyncCalls(
      Attempt attempt,
      Predicate<String> mayRun,
      BiConsumer<String, String> dropped,
      TimeSource time) {
    this.attempt = attempt;
    this.mayRun = mayRun;
    this.dropped = dropped;
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
    Waiting event = new Waiting(function, call, requestId, time.nanos());
    Thread.ofVirtual().name("async-" + function).start(() -> run(event, 0));
    return true;
  }

  private void run(Waiting event, int failures) {
    try {
      Outcome outcome = attempt.run(event.function(), event.call(), event.requestId());
      switch (outcome) {
        case Outcome.Succeeded ignored -> done(event.call());
        case Outcome.Unknown ignored -> done(event.call());
        case Outcome.Failed ignored -> {
          if (failures < RETRIES) {
            later(event, failures + 1);
          } else {
            done(event.call());
          }
        }
        case Outcome.Throttled ignored -> throttled(event, failures);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done(event.call());
    }
  }

  private void done(Call call) {
    waiting.decrementAndGet();
    waitingBytes.addAndGet(-call.event().length);
  }

  private void throttled(Waiting event, int failures) {
    boolean never = !mayRun.test(event.function());
    if (never || time.nanos() - event.since() > AGE.toNanos()) {
      String reason = never ? "its reservedConcurrency is 0" : "it found no room for 6 hours";
      dropped.accept(event.function(), "Dropped event " + event.requestId() + ": " + reason);
      done(event.call());
    } else {
      later(event, failures);
    }
  }

  private void later(Waiting event, int failures) {
    time.after(BACK_OFF.multipliedBy(Math.max(1, failures)), () -> run(event, failures));
  }
}
