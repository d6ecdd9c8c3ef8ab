package dev.tradewind.local.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Workers that do what a test tells them. */
final class FakeWorkers implements WorkerFactory {

  final List<FakeWorker> made = new ArrayList<>();
  boolean refuseToStart;

  static final class FakeWorker implements Worker {
    final WorkerEvents events;
    final List<Invocation> given = new ArrayList<>();
    boolean killed;
    private final boolean refuseToStart;

    FakeWorker(WorkerEvents events, boolean refuseToStart) {
      this.events = events;
      this.refuseToStart = refuseToStart;
    }

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public void start() throws IOException {
      if (refuseToStart) {
        throw new IOException("no such program");
      }
    }

    @Override
    public void deliver(Invocation invocation, long deadlineMillis) {
      given.add(invocation);
    }

    @Override
    public void mark() {
      events.marked();
    }

    @Override
    public void kill() {
      killed = true;
    }

    Invocation last() {
      return given.getLast();
    }

    /** Answers what it was given last and asks for more. */
    void answer(String payload) {
      events.succeeded(
          last().requestId(), payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      events.ready();
    }
  }

  @Override
  public Worker create(WorkerSpec spec, WorkerEvents events) {
    FakeWorker worker = new FakeWorker(events, refuseToStart);
    made.add(worker);
    return worker;
  }
}
