package dev.tradewind.aws.infra;

import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import java.util.List;
import java.util.Objects;

/** What S3 would refuse of a bucket or of the events that it sends. */
final class BucketRules {

  private final Service service;
  private final Refusals refusals;

  BucketRules(Service service, Refusals refusals) {
    this.service = service;
    this.refusals = refusals;
  }

  void check(Infra.Resource bucket) {
    overlaps(
        service.functions().values().stream()
            .flatMap(function -> function.events().stream())
            .filter(Event.Bucket.class::isInstance)
            .map(Event.Bucket.class::cast)
            .filter(event -> event.name().equals(bucket.name()))
            .toList());
  }

  /** S3 calls one function for a change of an object. */
  private void overlaps(List<Event.Bucket> events) {
    for (int i = 0; i < events.size(); i++) {
      for (Event.Bucket earlier : events.subList(0, i)) {
        Event.Bucket event = events.get(i);
        if (overlap(earlier, event)) {
          refusals.add(
              "bucket-events-overlap",
              "two events of `" + event.name() + "` are about the same objects",
              "S3 calls one function only: see "
                  + earlier.source()
                  + ". Tell them apart by `on`, `prefix` or `suffix`, or publish to a topic that"
                  + " both listen to.",
              event.source());
        }
      }
    }
  }

  private static boolean overlap(Event.Bucket one, Event.Bucket other) {
    String prefix = Objects.requireNonNullElse(one.prefix(), "");
    String otherPrefix = Objects.requireNonNullElse(other.prefix(), "");
    String suffix = Objects.requireNonNullElse(one.suffix(), "");
    String otherSuffix = Objects.requireNonNullElse(other.suffix(), "");
    return one.on().stream().anyMatch(other.on()::contains)
        && (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix))
        && (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix));
  }
}
