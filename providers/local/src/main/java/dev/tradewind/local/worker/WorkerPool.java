package dev.tradewind.local.worker;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.log.LogSink;
import dev.tradewind.local.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one function and the queue in front of them. A worker is started when an
 * invocation finds none idle and fewer than the spec's concurrency are alive; one that has been
 * idle for {@link #IDLE_LIMIT} is ended. A worker that dies while it starts takes the oldest
 * waiting invocation with it, so a function that cannot start answers every call with its error.
 */
public final class WorkerPool {

  /** How long an unused worker stays warm. */
  static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

  /** How many invocations may wait before callers are turned away. */
  static final int QUEUE_LIMIT = 1000;

  private final WorkerSpec spec;
  private final WorkerFactory factory;
  private final LogSink log;
  private final TimeSource time;

  private final Object lock = new Object();
  private final Deque<Invocation> queue = new ArrayDeque<>();
  private final Deque<PooledWorker> idle = new ArrayDeque<>();
  private final Set<PooledWorker> alive = new LinkedHashSet<>();
  private int starting;
  private boolean draining;
  private boolean closed;
  private boolean sweeping;

  WorkerPool(WorkerSpec spec, WorkerFactory factory, LogSink log, TimeSource time) {
    this.spec = spec;
    this.factory = factory;
    this.log = log;
    this.time = time;
  }

  /** A pool of real processes. */
  public static WorkerPool ofProcesses(
      WorkerSpec spec, ProcessLauncher launcher, LogSink log, TimeSource time) {
    return new WorkerPool(spec, launcher::worker, log, time);
  }

  public WorkerSpec spec() {
    return spec;
  }

  /** Queues an invocation or hands it to an idle worker; its outcome comes to the invocation. */
  public void submit(Invocation invocation) {
    if (spec.start() instanceof WorkerSpec.Start.Impossible impossible) {
      fail(invocation, impossible);
      return;
    }
    PooledWorker taken;
    boolean refused;
    synchronized (lock) {
      taken = idle.pollLast();
      refused = taken == null && (closed || spec.concurrency() == 0 || queue.size() >= QUEUE_LIMIT);
      if (taken == null && !refused) {
        queue.addLast(invocation);
      }
    }
    if (refused) {
      invocation.complete(new Outcome.Throttled(invocation.requestId()));
      invocation.logsComplete();
    } else if (taken != null) {
      taken.run(invocation);
    } else {
      startWhereNeeded();
    }
  }

  /** Ends the workers as they finish what waits; new invocations belong to another pool. */
  public void drain() {
    List<PooledWorker> ended;
    synchronized (lock) {
      draining = true;
      ended = new ArrayList<>(idle);
      idle.clear();
    }
    ended.forEach(PooledWorker::kill);
  }

  /** Ends all workers now. */
  public void close() {
    List<PooledWorker> ended;
    List<Invocation> dropped;
    synchronized (lock) {
      draining = true;
      closed = true;
      ended = new ArrayList<>(alive);
      dropped = new ArrayList<>(queue);
      idle.clear();
      queue.clear();
    }
    for (Invocation invocation : dropped) {
      invocation.complete(
          new Outcome.Failed(
              invocation.requestId(), ErrorPayload.exited(invocation.requestId(), 128 + 9)));
      invocation.logsComplete();
    }
    ended.forEach(PooledWorker::kill);
  }

  /** How many workers are alive. */
  public int size() {
    synchronized (lock) {
      return alive.size();
    }
  }

  private void startWhereNeeded() {
    PooledWorker started = null;
    synchronized (lock) {
      if (starting < queue.size() && alive.size() < spec.concurrency()) {
        started = new PooledWorker(this, spec, factory, log, time);
        alive.add(started);
        starting++;
      }
    }
    if (started != null) {
      try {
        started.start();
      } catch (IOException | RuntimeException e) {
        String reason = "Cannot start the function's process: " + e.getMessage();
        log.append(time.now(), reason);
        started.couldNotStart(reason);
      }
    }
  }

  /** A worker asks for something to do, the first time or again. */
  void ready(PooledWorker worker, boolean first) {
    Invocation next;
    boolean end;
    synchronized (lock) {
      if (first) {
        starting--;
      }
      next = queue.pollFirst();
      end = next == null && draining;
      if (next == null && !end) {
        worker.idleSince(time.nanos());
        idle.addLast(worker);
        sweepLater();
      }
    }
    if (next != null) {
      worker.run(next);
    } else if (end) {
      worker.kill();
    } else {
      worker.idle();
    }
  }

  /**
   * A worker is gone.
   *
   * @param neverReady it did not come as far as asking for an invocation
   * @return the invocation that has to be told; null when the worker has its own or none waits
   */
  @Nullable Invocation gone(PooledWorker worker, boolean neverReady) {
    Invocation blamed;
    synchronized (lock) {
      alive.remove(worker);
      idle.remove(worker);
      if (neverReady) {
        starting--;
      }
      blamed = neverReady ? queue.pollFirst() : null;
    }
    return blamed;
  }

  /** After a worker is gone and its invocation told: those that wait may need another. */
  void goneAndTold() {
    startWhereNeeded();
  }

  private void sweepLater() {
    if (!sweeping) {
      sweeping = true;
      time.after(IDLE_LIMIT, this::sweep);
    }
  }

  private void sweep() {
    List<PooledWorker> ended = new ArrayList<>();
    synchronized (lock) {
      sweeping = false;
      long oldest = time.nanos() - IDLE_LIMIT.toNanos();
      idle.removeIf(
          worker -> {
            boolean tooLong = worker.idleSince() - oldest <= 0;
            if (tooLong) {
              ended.add(worker);
            }
            return tooLong;
          });
      if (!idle.isEmpty()) {
        sweepLater();
      }
    }
    ended.forEach(PooledWorker::kill);
  }

  private void fail(Invocation invocation, WorkerSpec.Start.Impossible impossible) {
    log.append(time.now(), impossible.errorType() + ": " + impossible.message());
    invocation.output(impossible.errorType() + ": " + impossible.message());
    invocation.complete(
        new Outcome.Failed(
            invocation.requestId(),
            ErrorPayload.of(
                impossible.errorType(),
                "RequestId: " + invocation.requestId() + " Error: " + impossible.message())));
    invocation.logsComplete();
  }
}
