package dev.tradewind.aws.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which events were shown while a log is followed. Events reach a log group some seconds late and
 * out of order, so each look goes back a little behind the newest one that was seen.
 */
final class SeenEvents {

  private static final Duration OVERLAP = Duration.ofSeconds(20);

  private final Instant since;
  private final Map<String, Instant> seen = new LinkedHashMap<>();
  private Instant newest;

  SeenEvents(Instant since) {
    this.since = since;
    this.newest = since;
  }

  /** From when on to look next. */
  Instant from() {
    Instant back = newest.minus(OVERLAP);
    return back.isAfter(since) ? back : since;
  }

  /** Whether the event was not seen before; it is from now on. */
  boolean add(LogEvent event) {
    boolean isNew = seen.putIfAbsent(event.id(), event.time()) == null;
    if (event.time().isAfter(newest)) {
      newest = event.time();
      forget(from());
    }
    return isNew;
  }

  /** Forgets what no look will bring again; the oldest stand in front, but for late ones. */
  private void forget(Instant before) {
    Iterator<Instant> times = seen.values().iterator();
    while (times.hasNext() && times.next().isBefore(before)) {
      times.remove();
    }
  }
}
