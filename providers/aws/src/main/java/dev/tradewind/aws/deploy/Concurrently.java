package dev.tradewind.aws.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same for many things at the same time. */
final class Concurrently {

  private final int most;

  /**
   * @param most how many at a time
   */
  Concurrently(int most) {
    this.most = most;
  }

  /**
   * The results, in the order of the items.
   *
   * @throws RuntimeException the first that an item threw; the rest are not waited for
   */
  <T, R> List<R> map(Collection<T> items, Function<T, R> work) throws InterruptedException {
    Semaphore places = new Semaphore(most);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> futures =
          items.stream().map(item -> threads.submit(() -> one(places, item, work))).toList();
      try {
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException e) {
        throw thrown(e);
      } finally {
        futures.forEach(future -> future.cancel(true));
      }
    }
  }

  private static <T, R> R one(Semaphore places, T item, Function<T, R> work)
      throws InterruptedException {
    places.acquire();
    try {
      return work.apply(item);
    } finally {
      places.release();
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("a task failed", e);
  }
}
