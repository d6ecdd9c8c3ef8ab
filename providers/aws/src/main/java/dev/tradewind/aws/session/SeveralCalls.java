package dev.tradewind.aws.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The same call for many things, a few at a time: enough to hide the way, too few to be throttled.
 * On platform threads; {@link InterruptibleCalls} says why.
 */
public final class SeveralCalls {

  private static final int AT_A_TIME = 8;

  private SeveralCalls() {}

  /**
   * The answers in the order of the things.
   *
   * @throws AbortedException when the thread is interrupted, as calls of the SDK do
   */
  public static <T, R> List<R> of(Collection<T> things, Function<T, R> call) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().factory())) {
      List<Future<R>> answers = new ArrayList<>();
      things.forEach(thing -> answers.add(threads.submit(() -> call.apply(thing))));
      try {
        List<R> all = new ArrayList<>();
        for (Future<R> answer : answers) {
          all.add(answer.get());
        }
        return all;
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw AbortedException.create("interrupted", e);
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("a call failed", e.getCause());
      }
    }
  }
}
