package dev.tradewind.aws.kafka;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.EventSourceMapping;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.StartingPosition;
import dev.tradewind.aws.naming.LogicalIds;

/** What the mappings of all Kafka clusters have. */
final class TopicMapping {

  private TopicMapping() {}

  static EventSourceMapping of(Compilation compilation, FunctionEvent event) {
    EventSourceMapping mapping =
        new EventSourceMapping(compilation, event)
            .put("StartingPosition", StartingPosition.of(event))
            .put("Topics", Cfn.list(event.mainValue("topic")))
            .copySaid("startingPositionTimestamp", "StartingPositionTimestamp")
            .copy("batchSize", "BatchSize")
            .copy("maximumBatchingWindow", "MaximumBatchingWindowInSeconds")
            .copySaid("enabled", "Enabled")
            .filtered();
    event
        .settings()
        .mapping("provisionedPollerConfig")
        .ifPresent(
            pollers ->
                mapping.put(
                    "ProvisionedPollerConfig",
                    Cfn.object()
                        .put("MinimumPollers", pollers.get("minimumPollers").orElse(null))
                        .put("MaximumPollers", pollers.get("maximumPollers").orElse(null))
                        .build()));
    return mapping;
  }

  /** A name in a logical id, cut so that the id stays under 255 characters. */
  static String idPart(String name, int longest) {
    String part = LogicalIds.alphanumeric(name);
    return part.length() <= longest ? part : part.substring(0, longest);
  }
}
