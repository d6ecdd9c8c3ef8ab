package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What portable events are on AWS: {@code sqs}, {@code sns}, {@code stream}. */
final class PortableEvents {

  private static final List<String> EVERY_CHANGE = List.of("insert", "modify", "remove");
  private static final String ONLY_FAILED = "ReportBatchItemFailures";

  private PortableEvents() {}

  /** Empty for an event that has no other form on AWS, or that is switched off for good. */
  static Optional<Event> onAws(Event event) {
    return switch (event) {
      case Event.Queue queue -> Optional.of(queue(queue));
      case Event.Topic topic -> topic(topic);
      case Event.Table table -> Optional.of(table(table));
      default -> Optional.empty(); // A bucket has its own notifications; see Buckets.
    };
  }

  private static Event queue(Event.Queue queue) {
    Settings written = new Settings(queue.settings());
    return new Event.Native(
        "sqs",
        new MappingBuilder(queue.source())
            .put("arn", Cfn.getAtt(InfraIds.queue(queue.name()), "Arn"))
            .put("batchSize", queue.batchSize())
            .put("maximumBatchingWindow", said(queue.settings(), "batchWindow"))
            .put("maximumConcurrency", said(queue.settings(), "maximumConcurrency"))
            .put("functionResponseType", written.has("partialFailures") ? ONLY_FAILED : null)
            .put("filterPatterns", said(queue.settings(), "filter"))
            .put("enabled", said(queue.settings(), "enabled"))
            .build(),
        queue.source());
  }

  /** SNS cannot keep a subscription and not use it: one that is not enabled is not made. */
  private static Optional<Event> topic(Event.Topic topic) {
    if (topic.settings().get("enabled").orElse(null) instanceof Scalar.Bool on && !on.value()) {
      return Optional.empty();
    }
    return Optional.of(
        new Event.Native(
            "sns",
            new MappingBuilder(topic.source())
                .put("arn", Cfn.ref(InfraIds.topic(topic.name())))
                .put("topicName", InfraIds.topic(topic.name()))
                .put("filterPolicy", said(topic.settings(), "filter"))
                .build(),
            topic.source()));
  }

  private static Event table(Event.Table table) {
    Settings written = new Settings(table.settings());
    boolean fromStart = written.text("from").filter("start"::equals).isPresent();
    return new Event.Native(
        "stream",
        new MappingBuilder(table.source())
            .put("type", "dynamodb")
            .put("arn", Cfn.getAtt(InfraIds.table(table.name()), "StreamArn"))
            .put("batchSize", said(table.settings(), "batchSize"))
            .put("startingPosition", fromStart ? "TRIM_HORIZON" : "LATEST")
            .put("functionResponseType", written.has("partialFailures") ? ONLY_FAILED : null)
            .put("filterPatterns", filter(table))
            .put("enabled", said(table.settings(), "enabled"))
            .build(),
        table.source());
  }

  /** The changes that are wanted, in every pattern. */
  private static @Nullable Node filter(Event.Table table) {
    List<Node> patterns =
        table.settings().sequence("filter").map(Sequence::items).orElse(List.of());
    if (table.on().isEmpty() || table.on().containsAll(EVERY_CHANGE)) {
      return patterns.isEmpty() ? null : Cfn.list(patterns);
    }
    Node names =
        Cfn.list(table.on().stream().map(on -> Cfn.text(on.toUpperCase(Locale.ROOT))).toList());
    if (patterns.isEmpty()) {
      return Cfn.list(Cfn.object().put("eventName", names).build());
    }
    return Cfn.list(
        patterns.stream()
            .flatMap(pattern -> pattern.asMapping().stream())
            .map(pattern -> with(pattern, names))
            .toList());
  }

  private static Mapping with(Mapping pattern, Node names) {
    return Cfn.object().put("eventName", names).putAll(pattern).build();
  }

  private static @Nullable Node said(Mapping settings, String key) {
    return settings.get(key).filter(value -> !value.isNull()).orElse(null);
  }
}
