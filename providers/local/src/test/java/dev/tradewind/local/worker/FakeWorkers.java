package dev.tradewind.local.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workers that do what a test tells them. */
final class FakeWorkers implements WorkerFactory {

  final List<FakeWorker> made = new ArrayList<>();
  @Nullable Exception startFailure;

  static final class FakeWorker implements Worker {
    final WorkerEvents events;
    final List<Invocation> given = new ArrayList<>();
    boolean killed;
    private final @Nullable Exception startFailure;

    FakeWorker(WorkerEvents events, @Nullable Exception startFailure) {
      this.events = events;
      this.startFailure = startFailure;
    }

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public void start() throws IOException {
      switch (startFailure) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Exception e -> throw new IllegalStateException(e);
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
    FakeWorker worker = new FakeWorker(events, startFailure);
    made.add(worker);
    return worker;
  }
}
