package dev.tradewind.local.gateway;

import dev.tradewind.local.invoke.Invocations;
import dev.tradewind.local.invoke.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions that answer what a test tells them and remember the events they got. */
final class FakeFunctions implements Invocations {

  /** What a function does with an event. */
  @FunctionalInterface
  interface Body {
    Outcome run(byte[] event) throws InterruptedException;
  }

  private final Map<String, Body> functions = new ConcurrentHashMap<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  FakeFunctions returning(String function, String result) {
    return running(function, event -> success(result));
  }

  FakeFunctions running(String function, Body body) {
    functions.put(function, body);
    return this;
  }

  static Outcome success(String result) {
    return new Outcome.Succeeded("fake", result.getBytes(StandardCharsets.UTF_8));
  }

  /** The next event that any function got; waits for it. */
  String nextEvent() throws InterruptedException {
    String event = events.poll(30, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("no function was called");
    }
    return event;
  }

  int waitingEvents() {
    return events.size();
  }

  @Override
  public Outcome invoke(String function, byte[] event) throws InterruptedException {
    events.add(new String(event, StandardCharsets.UTF_8));
    Body body = functions.get(function);
    return body == null ? new Outcome.Unknown("fake") : body.run(event);
  }

  @Override
  public boolean accept(String function, byte[] event) {
    accepted.incrementAndGet();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                invoke(function, event);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return true;
  }

  /** How many events came without a caller that waits. */
  int accepted() {
    return accepted.get();
  }
}
