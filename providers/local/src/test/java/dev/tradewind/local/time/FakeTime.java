package dev.tradewind.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A time that stands still until a test moves it; tasks run in the test's thread. */
public final class FakeTime implements TimeSource {

  private record Task(Instant due, Runnable task) {}

  private final List<Task> tasks = new ArrayList<>();
  private Instant now;

  public FakeTime(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable task) {
    Task planned = new Task(now.plus(delay), task);
    tasks.add(planned);
    return () -> remove(planned);
  }

  private synchronized void remove(Task task) {
    tasks.remove(task);
  }

  /** How many tasks wait for their time. */
  public synchronized int waiting() {
    return tasks.size();
  }

  /** Lets time pass, running what becomes due on the way at its own time. */
  public void pass(Duration duration) {
    Instant end = now().plus(duration);
    for (Optional<Task> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
      next.get().task().run();
    }
    set(end);
  }

  private synchronized void set(Instant time) {
    now = time;
  }

  private synchronized Optional<Task> nextUntil(Instant end) {
    Optional<Task> next =
        tasks.stream()
            .filter(task -> !task.due().isAfter(end))
            .min(Comparator.comparing(Task::due));
    next.ifPresent(
        task -> {
          tasks.remove(task);
          now = task.due().isAfter(now) ? task.due() : now;
        });
    return next;
  }
}
