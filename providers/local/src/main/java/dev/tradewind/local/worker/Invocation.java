package dev.tradewind.local.worker;

import dev.tradewind.local.invoke.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of a function, from the queue to its outcome. */
public final class Invocation {

  private final String requestId;
  private final byte[] event;
  private final @Nullable String clientContext;
  private final @Nullable OutputTail tail;
  private final String traceId;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CountDownLatch logged = new CountDownLatch(1);

  /**
   * @param event JSON in UTF-8; not changed afterwards
   * @param clientContext JSON that the caller sends along; null for none
   * @param tail takes what the function writes; null when nobody asks
   */
  public Invocation(
      String requestId,
      String traceId,
      byte[] event,
      @Nullable String clientContext,
      @Nullable OutputTail tail) {
    this.requestId = requestId;
    this.traceId = traceId;
    this.event = event;
    this.clientContext = clientContext;
    this.tail = tail;
  }

  public String requestId() {
    return requestId;
  }

  String traceId() {
    return traceId;
  }

  byte[] event() {
    return event;
  }

  @Nullable String clientContext() {
    return clientContext;
  }

  /** Somebody waits for the log too. */
  boolean wantsOutput() {
    return tail != null;
  }

  void output(String line) {
    if (tail != null) {
      tail.add(line);
    }
  }

  void complete(Outcome value) {
    outcome.complete(value);
  }

  /** Everything that the function wrote has been seen. */
  void logsComplete() {
    logged.countDown();
  }

  /** Waits for the outcome. */
  public Outcome await() throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // Only ever completed with a value.
    }
  }

  /** Waits a little for the last lines of the log, which come by another way than the result. */
  public void awaitLogs(Duration limit) throws InterruptedException {
    if (!logged.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      output("(the end of the log came too late for this answer)");
    }
  }
}
