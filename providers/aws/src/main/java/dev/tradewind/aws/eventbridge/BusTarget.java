package dev.tradewind.aws.eventbridge;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.InputTransformer;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;

/** What a rule does with an event: which function gets what, and what becomes of failures. */
final class BusTarget {

  private BusTarget() {}

  /**
   * @param function its ARN
   * @param id of the target
   */
  static Mapping of(Settings event, Node function, String id) {
    MappingBuilder target = Cfn.object().put("Arn", function).put("Id", id);
    event
        .mapping("retryPolicy")
        .ifPresent(policy -> target.put("RetryPolicy", retryPolicy(policy)));
    event
        .value("deadLetterQueueArn")
        .ifPresent(arn -> target.put("DeadLetterConfig", Cfn.object().put("Arn", arn)));
    return target
        .put("Input", event.value("input").map(JsonWriter::compact).orElse(null))
        .put("InputPath", event.value("inputPath").orElse(null))
        .put(
            "InputTransformer",
            event.mapping("inputTransformer").map(InputTransformer::of).orElse(null))
        .build();
  }

  private static Mapping retryPolicy(Mapping written) {
    return Cfn.object()
        .put("MaximumEventAgeInSeconds", written.get("maximumEventAge").orElse(null))
        .put("MaximumRetryAttempts", written.get("maximumRetryAttempts").orElse(null))
        .build();
  }
}
