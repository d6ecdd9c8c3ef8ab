package dev.tradewind.local.worker;

import dev.tradewind.local.log.LogSink;
import dev.tradewind.local.time.TimeSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one worker, with START, END and REPORT as Lambda writes them. Output comes by
 * another way than results, so END waits for a mark that the worker's guard puts behind all output.
 * The mark is asked for when the worker has nothing else to do or a caller waits for the log; when
 * the next invocation starts before it has come, END is written at once.
 */
final class InvocationLog {

  private record Ended(Invocation invocation, long nanos, String status) {}

  private final WorkerSpec spec;
  private final LogSink log;
  private final TimeSource time;
  private final Runnable askForMark;
  private final Deque<Ended> waiting = new ArrayDeque<>();
  private @Nullable Invocation current;
  private int asked;
  private int lateMarks;
  private long initNanos;
  private boolean closed;

  InvocationLog(WorkerSpec spec, LogSink log, TimeSource time, Runnable askForMark) {
    this.spec = spec;
    this.log = log;
    this.time = time;
    this.askForMark = askForMark;
  }

  synchronized void initTook(long nanos) {
    initNanos = nanos;
  }

  synchronized void started(Invocation invocation) {
    lateMarks += asked;
    asked = 0;
    writeAllEnded();
    current = invocation;
    write(invocation, "START RequestId: " + invocation.requestId() + " Version: $LATEST");
  }

  synchronized void output(String line) {
    Ended ended = waiting.peekFirst();
    write(ended == null ? current : ended.invocation(), line);
  }

  /**
   * @param status what REPORT says at its end; empty for an invocation that ran through
   */
  void ended(Invocation invocation, long nanos, String status) {
    synchronized (this) {
      waiting.addLast(new Ended(invocation, nanos, status));
      if (current == invocation) {
        current = null;
      }
      if (closed) {
        writeAllEnded();
        return;
      }
    }
    if (invocation.wantsOutput()) {
      idle();
    }
  }

  /** The worker has nothing to do: what it wrote can be waited for. */
  void idle() {
    int missing;
    synchronized (this) {
      missing = waiting.size() - asked;
      asked += missing;
    }
    for (int i = 0; i < missing; i++) {
      askForMark.run();
    }
  }

  synchronized void marked() {
    if (lateMarks > 0) {
      lateMarks--;
      return;
    }
    Ended ended = waiting.pollFirst();
    if (ended != null) {
      asked--;
      writeEnded(ended);
    }
  }

  /** No output and no mark comes any more. */
  synchronized void closed() {
    closed = true;
    writeAllEnded();
  }

  private void writeAllEnded() {
    for (Ended ended = waiting.pollFirst(); ended != null; ended = waiting.pollFirst()) {
      writeEnded(ended);
    }
  }

  private void writeEnded(Ended ended) {
    Invocation invocation = ended.invocation();
    List<String> lines = List.of("END RequestId: " + invocation.requestId(), report(ended));
    log.append(time.now(), lines);
    lines.forEach(invocation::output);
    invocation.logsComplete();
  }

  private String report(Ended ended) {
    StringBuilder line = new StringBuilder(160);
    line.append("REPORT RequestId: ").append(ended.invocation().requestId());
    line.append("\tDuration: ").append(millis(ended.nanos())).append(" ms");
    line.append("\tBilled Duration: ").append((ended.nanos() + 999_999) / 1_000_000).append(" ms");
    line.append("\tMemory Size: ").append(spec.memorySize()).append(" MB");
    if (initNanos > 0) {
      line.append("\tInit Duration: ").append(millis(initNanos)).append(" ms");
      initNanos = 0;
    }
    return line.append(ended.status()).toString();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
  }

  private void write(@Nullable Invocation invocation, String line) {
    Instant now = time.now();
    log.append(now, line);
    if (invocation != null) {
      invocation.output(line);
    }
  }
}
