package dev.tradewind.aws.logs;

import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Events by way of FilterLogEvents, a page at a time. */
final class CloudWatchLogEvents implements LogEvents {

  private final CloudWatchLogsClient client;
  private boolean foundGroup;

  CloudWatchLogEvents(CloudWatchLogsClient client) {
    this.client = client;
  }

  @Override
  public Iterator<LogEvent> read(String group, Instant from, String filter) {
    FilterLogEventsRequest request =
        FilterLogEventsRequest.builder()
            .logGroupName(group)
            .startTime(from.toEpochMilli())
            .filterPattern(filter.isEmpty() ? null : filter)
            .build();
    try { // The first page is fetched here.
      Iterator<LogEvent> events =
          events(client.filterLogEventsPaginator(request).events().iterator());
      foundGroup = true;
      return events;
    } catch (ResourceNotFoundException e) {
      return Collections.emptyIterator(); // The group is made with the first line at the latest.
    }
  }

  /** Whether any of the groups that were asked for is there. */
  boolean hasFoundGroup() {
    return foundGroup;
  }

  private static Iterator<LogEvent> events(Iterator<FilteredLogEvent> events) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return events.hasNext();
      }

      @Override
      public LogEvent next() {
        FilteredLogEvent event = events.next();
        return new LogEvent(
            id(event),
            Instant.ofEpochMilli(event.timestamp()),
            event.logStreamName(),
            event.message());
      }
    };
  }

  /** Emulators give some events no id; what they say stands in for it. */
  private static String id(FilteredLogEvent event) {
    return Objects.requireNonNullElseGet(
        event.eventId(),
        () -> event.logStreamName() + " " + event.timestamp() + " " + event.message());
  }
}
