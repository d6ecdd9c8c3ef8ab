package dev.tradewind.local.worker;

import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.log.LogSink;
import dev.tradewind.local.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One worker in its pool: which invocation it has, its timeout and its log lines. What the process
 * tells comes in as {@link WorkerEvents}.
 */
final class PooledWorker implements WorkerEvents {

  /** How long a worker may take to load the function. Lambda gives 10 seconds, on faster disks. */
  static final Duration START_LIMIT = Duration.ofSeconds(30);

  /** What a shell says of a program that it cannot run. */
  private static final int CANNOT_START = 126;

  private enum State {
    STARTING,
    IDLE,
    BUSY,
    /** It is being killed: whatever it still asks for, it gets nothing more. */
    ENDING,
    ENDED
  }

  private final WorkerPool pool;
  private final WorkerSpec spec;
  private final Worker worker;
  private final TimeSource time;
  private final InvocationLog lines;
  private final long created;

  private State state = State.STARTING;
  private @Nullable Invocation current;
  private TimeSource.@Nullable Timer timer;
  private byte @Nullable [] initError;
  private long startedAt;
  private long initNanos;
  private boolean wasReady;
  private boolean startTimedOut;
  private @Nullable String startFailure;
  private volatile long idleSince;

  PooledWorker(
      WorkerPool pool, WorkerSpec spec, WorkerFactory factory, LogSink log, TimeSource time) {
    this.pool = pool;
    this.spec = spec;
    this.time = time;
    this.created = time.nanos();
    this.worker = factory.create(spec, this);
    this.lines = new InvocationLog(spec, log, time, worker::mark);
  }

  void start() throws IOException {
    synchronized (this) {
      timer = time.after(START_LIMIT, this::startTimedOut);
    }
    worker.start();
  }

  long idleSince() {
    return idleSince;
  }

  void idleSince(long nanos) {
    idleSince = nanos;
  }

  /** Hands over an invocation; the worker is idle. */
  void run(Invocation invocation) {
    long deadline;
    synchronized (this) {
      if (state != State.IDLE) {
        deadline = -1;
      } else {
        state = State.BUSY;
        current = invocation;
        startedAt = time.nanos();
        deadline = time.now().plus(spec.timeout()).toEpochMilli();
        timer = time.after(spec.timeout(), () -> timedOut(invocation));
      }
    }
    if (deadline < 0) {
      pool.submit(invocation); // It ended between being chosen and being asked.
      return;
    }
    lines.started(invocation);
    try {
      worker.deliver(invocation, deadline);
    } catch (IOException e) {
      kill(); // Its connection is gone: the exit tells the invocation.
    }
  }

  /** Nothing waits for it. */
  void idle() {
    lines.idle();
  }

  void kill() {
    synchronized (this) {
      if (state != State.ENDED) {
        state = State.ENDING;
      }
    }
    worker.kill();
  }

  /** There is no process, and there will be none. */
  void couldNotStart(String reason) {
    synchronized (this) {
      startFailure = reason;
    }
    exited(CANNOT_START);
  }

  @Override
  public void ready() {
    boolean first;
    Invocation forgotten;
    synchronized (this) {
      if (state == State.ENDED || state == State.ENDING || state == State.IDLE) {
        return; // An idle worker that asks again only asks on another connection.
      }
      first = state == State.STARTING;
      wasReady = true;
      forgotten = finish(null);
      state = State.IDLE;
      if (first) {
        initNanos = time.nanos() - created;
        lines.initTook(initNanos);
        cancelTimer();
      }
    }
    if (forgotten != null) {
      tell(
          forgotten,
          ErrorPayload.of(
              "Runtime.Unknown",
              "The runtime asked for another invocation without answering this one."),
          "Runtime.Unknown");
    }
    pool.ready(this, first);
  }

  @Override
  public boolean succeeded(String requestId, byte[] payload) {
    Invocation done;
    synchronized (this) {
      done = finish(requestId);
    }
    if (done != null) {
      done.complete(new Outcome.Succeeded(requestId, payload));
      lines.ended(done, time.nanos() - startedAt, "");
    }
    return done != null;
  }

  @Override
  public boolean failed(String requestId, byte[] payload) {
    Invocation done;
    synchronized (this) {
      done = finish(requestId);
    }
    if (done != null) {
      done.complete(new Outcome.Failed(requestId, payload));
      lines.ended(done, time.nanos() - startedAt, "");
    }
    return done != null;
  }

  @Override
  public void initFailed(byte[] payload) {
    synchronized (this) {
      initError = payload;
    }
  }

  @Override
  public void output(String line) {
    lines.output(line);
  }

  @Override
  public void marked() {
    lines.marked();
  }

  @Override
  public void exited(int status) {
    boolean neverReady;
    Invocation own;
    byte[] reason;
    String failure;
    synchronized (this) {
      if (state == State.ENDED) {
        return;
      }
      neverReady = !wasReady;
      cancelTimer();
      own = finish(null);
      state = State.ENDED;
      reason = initError;
      failure = startFailure;
    }
    Invocation blamed = pool.gone(this, neverReady);
    Invocation told = own == null ? blamed : own;
    if (told != null && startTimedOut) {
      tell(told, ErrorPayload.timedOut(told.requestId(), START_LIMIT), "Sandbox.Timedout");
    } else if (told != null && failure != null) {
      tell(
          told,
          ErrorPayload.of(
              "Runtime.ExitError", "RequestId: " + told.requestId() + " Error: " + failure),
          "Runtime.ExitError");
    } else if (told != null && reason != null) {
      tell(told, reason, "Runtime.InitError");
    } else if (told != null) {
      lines.output("RequestId: " + told.requestId() + " Error: " + ErrorPayload.exitText(status));
      tell(told, ErrorPayload.exited(told.requestId(), status), "Runtime.ExitError");
    }
    lines.closed();
    pool.goneAndTold();
  }

  private void tell(Invocation invocation, byte[] payload, String errorType) {
    invocation.complete(new Outcome.Failed(invocation.requestId(), payload));
    long took = startedAt == 0 ? 0 : time.nanos() - startedAt;
    lines.ended(invocation, took, "\tStatus: error\tError Type: " + errorType);
  }

  private void timedOut(Invocation invocation) {
    synchronized (this) {
      if (current != invocation) {
        return;
      }
      finish(null);
      state = State.ENDING;
      // It is still the pool's until the process is gone, so that no more run than may.
    }
    lines.output(
        time.now() + " " + invocation.requestId() + " " + ErrorPayload.timeoutText(spec.timeout()));
    invocation.complete(
        new Outcome.Failed(
            invocation.requestId(), ErrorPayload.timedOut(invocation.requestId(), spec.timeout())));
    lines.ended(invocation, time.nanos() - startedAt, "\tStatus: timeout");
    worker.kill();
  }

  private void startTimedOut() {
    synchronized (this) {
      if (state != State.STARTING) {
        return;
      }
      startTimedOut = true;
      state = State.ENDING;
    }
    lines.output(
        "INIT_REPORT Status: timeout: the function was not loaded within "
            + START_LIMIT.toSeconds()
            + " seconds");
    worker.kill();
  }

  /** Takes the invocation off this worker; null when it has none, or not that one. */
  private @Nullable Invocation finish(@Nullable String requestId) {
    Invocation done = current;
    if (done == null || (requestId != null && !done.requestId().equals(requestId))) {
      return null;
    }
    current = null;
    cancelTimer();
    return done;
  }

  private void cancelTimer() {
    TimeSource.Timer running = timer;
    if (running != null) {
      running.cancel();
      timer = null;
    }
  }
}
