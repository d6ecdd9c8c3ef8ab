package dev.tradewind.aws.logs;

import dev.tradewind.spi.operation.LogLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The events of several functions as one, in the order of time, a page of each at a time. */
final class InterleavedEvents {

  /** Starts of lines that Lambda writes, in its text format and in its JSON format. */
  private static final List<String> ABOUT_INVOCATIONS =
      List.of(
          "START RequestId: ",
          "END RequestId: ",
          "REPORT RequestId: ",
          "INIT_START ",
          "INIT_REPORT ",
          "RESTORE_START ",
          "RESTORE_REPORT ");

  private static final String JSON_EVENT = "\"type\":\"platform.";

  private final LogEvents events;
  private final List<LogSource> sources;
  private final String filter;

  InterleavedEvents(LogEvents events, List<LogSource> sources, String filter) {
    this.events = events;
    this.sources = List.copyOf(sources);
    this.filter = filter;
  }

  private record Next(LogEvent event, int order, LogSource source, Iterator<LogEvent> rest) {}

  /**
   * @param wanted asked once for each event, in order; those it refuses are left out
   */
  void read(Instant from, Predicate<LogEvent> wanted, Consumer<LogLine> lines) {
    PriorityQueue<Next> queue =
        new PriorityQueue<>(
            Comparator.comparing((Next next) -> next.event().time()).thenComparingInt(Next::order));
    for (int i = 0; i < sources.size(); i++) {
      LogSource source = sources.get(i);
      add(queue, i, source, events.read(source.group(), from, filter));
    }
    while (!queue.isEmpty()) {
      Next next = queue.remove();
      if (next.source().wrote(next.event()) && wanted.test(next.event())) {
        lines.accept(line(next.source(), next.event()));
      }
      add(queue, next.order(), next.source(), next.rest());
    }
  }

  private static void add(
      PriorityQueue<Next> queue, int order, LogSource source, Iterator<LogEvent> rest) {
    if (rest.hasNext()) {
      queue.add(new Next(rest.next(), order, source, rest));
    }
  }

  private static LogLine line(LogSource source, LogEvent event) {
    String text = event.message().stripTrailing();
    boolean about =
        ABOUT_INVOCATIONS.stream().anyMatch(text::startsWith)
            || (text.startsWith("{") && text.contains(JSON_EVENT));
    return new LogLine(event.time(), source.function().key(), text, about);
  }
}
