package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does a command's work for several targets at the same time. One that fails does not keep the
 * others from ending; an interrupt is passed on to all of them, and what they say is awaited.
 */
final class TargetsAtOnce {

  /** The work for one target. */
  interface Work {
    Result<Rendered> of(TargetedService targeted) throws InterruptedException;
  }

  private final Work work;
  private final Function<RuntimeException, Diagnostic> bug;

  /**
   * @param bug what to say when the work for a target breaks
   */
  TargetsAtOnce(Work work, Function<RuntimeException, Diagnostic> bug) {
    this.work = work;
    this.bug = bug;
  }

  /** The results in the order of the targets; the thread is interrupted after it has been so. */
  List<Result<Rendered>> run(List<TargetedService> targets) {
    boolean interrupted = false;
    // Not virtual: once such a thread has waited for a socket, the JVM takes 0.3 s more to end.
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("target").factory())) {
      List<Future<Result<Rendered>>> running = new ArrayList<>();
      targets.forEach(
          targeted -> {
            Callable<Result<Rendered>> task = () -> work.of(targeted);
            running.add(threads.submit(task));
          });
      List<Result<Rendered>> results = new ArrayList<>();
      while (results.size() < running.size()) {
        try {
          results.add(result(running.get(results.size())));
        } catch (InterruptedException e) {
          interrupted = true;
          threads.shutdownNow();
        }
      }
      return results;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Result<Rendered> result(Future<Result<Rendered>> running) throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case InterruptedException stopped ->
            Result.failed(
                Diagnostic.error(
                    "interrupted", "interrupted", "Run the command again to go on.", null));
        case RuntimeException broken -> Result.failed(bug.apply(broken));
        case Error broken -> throw broken;
        case null, default -> throw new IllegalStateException("a target failed", e);
      };
    }
  }
}
