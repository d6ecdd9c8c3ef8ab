package dev.tradewind.local.platform;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.time.TimeSource;
import dev.tradewind.local.worker.Invocation;
import dev.tradewind.local.worker.ProcessLauncher;
import dev.tradewind.local.worker.WorkerPool;
import dev.tradewind.local.worker.WorkerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pools of the deployed functions. An update replaces the pools of functions that changed;
 * those of the old generation end what they run, and the rest keep their warm workers.
 */
final class Functions implements AutoCloseable {

  private static final Duration LOG_LIMIT = Duration.ofMillis(500);
  private static final Duration END_LIMIT = Duration.ofSeconds(3);

  private final ProcessLauncher launcher;
  private final FunctionLogs logs;
  private final TimeSource time;
  private final List<WorkerPool> draining = new ArrayList<>();
  private volatile Map<String, WorkerPool> pools = Map.of();

  Functions(ProcessLauncher launcher, FunctionLogs logs, TimeSource time) {
    this.launcher = launcher;
    this.logs = logs;
    this.time = time;
  }

  synchronized void update(List<WorkerSpec> specs) {
    Map<String, WorkerPool> old = pools;
    Map<String, WorkerPool> next = new LinkedHashMap<>();
    for (WorkerSpec spec : specs) {
      WorkerPool kept = old.get(spec.function());
      next.put(
          spec.function(),
          kept != null && kept.spec().equals(spec)
              ? kept
              : WorkerPool.ofProcesses(spec, launcher, logs.of(spec.function()), time));
    }
    pools = next;
    for (WorkerPool pool : old.values()) {
      if (next.get(pool.spec().function()) != pool) {
        draining.add(pool);
        pool.drain();
      }
    }
  }

  /** Folders that a worker of this or an earlier generation runs from. */
  synchronized Set<Path> foldersInUse() {
    draining.removeIf(pool -> pool.size() == 0);
    Set<Path> folders = new LinkedHashSet<>();
    pools.values().forEach(pool -> folders.addAll(pool.spec().folders()));
    draining.forEach(pool -> folders.addAll(pool.spec().folders()));
    return folders;
  }

  /** The key of a function, from its key or its deployed name. */
  Optional<String> key(String keyOrName) {
    Map<String, WorkerPool> current = pools;
    for (WorkerPool pool : current.values()) {
      if (pool.spec().name().equals(keyOrName)) {
        return Optional.of(pool.spec().function());
      }
    }
    return current.containsKey(keyOrName) ? Optional.of(keyOrName) : Optional.empty();
  }

  List<String> names() {
    return pools.values().stream().map(pool -> pool.spec().name()).toList();
  }

  /** How many workers each function has, by key. */
  Map<String, Integer> workers() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    pools.forEach((key, pool) -> counts.put(key, pool.size()));
    return counts;
  }

  /** False when the function is there and its concurrency is 0. */
  boolean mayRun(String function) {
    WorkerPool pool = pools.get(function);
    return pool == null || pool.spec().concurrency() > 0;
  }

  Outcome call(String function, Call call, String requestId) throws InterruptedException {
    WorkerPool pool = pools.get(function);
    if (pool == null) {
      return new Outcome.Unknown(requestId);
    }
    Invocation invocation =
        new Invocation(requestId, newTraceId(), call.event(), call.clientContext(), call.tail());
    pool.submit(invocation);
    Outcome outcome = invocation.await();
    if (call.tail() != null) {
      invocation.awaitLogs(LOG_LIMIT);
    }
    return outcome;
  }

  static String newRequestId() {
    return UUID.randomUUID().toString();
  }

  private String newTraceId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "Root=1-"
        + hex(time.now().getEpochSecond(), 8)
        + "-"
        + hex(random.nextLong(), 16)
        + hex(random.nextInt() & 0xffffffffL, 8)
        + ";Parent="
        + hex(random.nextLong(), 16)
        + ";Sampled=0";
  }

  private static String hex(long value, int digits) {
    String text = Long.toHexString(value);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** Ends all workers and waits until they are gone. */
  @Override
  public synchronized void close() {
    List<WorkerPool> all = new ArrayList<>(pools.values());
    all.addAll(draining);
    pools = Map.of();
    all.forEach(WorkerPool::close);
    long limit = time.nanos() + END_LIMIT.toNanos();
    while (time.nanos() - limit < 0 && all.stream().anyMatch(pool -> pool.size() > 0)) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
