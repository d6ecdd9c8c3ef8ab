package dev.tradewind.local.gateway.front;

import dev.tradewind.local.invoke.Invocations;
import dev.tradewind.local.invoke.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls functions with a limit on how long the caller waits. A call that is given up goes on, as it
 * does on AWS; closing interrupts what is left.
 */
public final class FunctionCalls implements AutoCloseable {

  /** How a call ended for the one who waits. */
  sealed interface Result {}

  record Ended(Outcome outcome) implements Result {}

  record TimedOut() implements Result {}

  /** The platform is going down, or the call failed in a way that no function can cause. */
  record Broken() implements Result {}

  private static final System.Logger LOG = System.getLogger(FunctionCalls.class.getName());

  private final Invocations invocations;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());

  public FunctionCalls(Invocations invocations) {
    this.invocations = invocations;
  }

  Result call(String function, byte[] event, Duration timeout) {
    try {
      Future<Outcome> outcome = threads.submit(() -> invocations.invoke(function, event));
      return new Ended(outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new TimedOut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Broken();
    } catch (RejectedExecutionException e) {
      return new Broken();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof InterruptedException)) {
        LOG.log(System.Logger.Level.ERROR, "Could not call " + function, e.getCause());
      }
      return new Broken();
    }
  }

  /** Calls without waiting; false when too many wait already. */
  boolean callLater(String function, byte[] event) {
    return invocations.accept(function, event);
  }

  /** Says in the log why the client gets an error although the function did not fail. */
  void reportMalformed(String function) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The result of function {0} is no HTTP response: it needs a statusCode from 200 to 599, "
            + "headers that are texts, a body that is text and, on a REST API, no other fields",
        function);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
