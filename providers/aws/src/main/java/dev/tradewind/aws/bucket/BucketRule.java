package dev.tradewind.aws.bucket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.List;

/**
 * Which objects an event is about.
 *
 * @param name {@code prefix}, {@code suffix}
 */
record BucketRule(String name, Node value) {

  /** The rules of an event: the first key of every item. */
  static List<BucketRule> of(FunctionEvent event) {
    return event
        .settings()
        .value("rules")
        .flatMap(Node::asSequence)
        .map(Sequence::items)
        .orElse(List.of())
        .stream()
        .flatMap(rule -> rule.asMapping().stream())
        .flatMap(
            rule ->
                rule.entries().entrySet().stream()
                    .limit(1)
                    .map(entry -> new BucketRule(entry.getKey(), entry.getValue().value())))
        .toList();
  }

  /** What happens to the objects: {@code s3:ObjectCreated:*} unless the event says otherwise. */
  static Node notification(FunctionEvent event) {
    return event.settings().value("event").orElseGet(() -> Cfn.text("s3:ObjectCreated:*"));
  }

  static boolean areSaid(FunctionEvent event) {
    return event.settings().has("rules");
  }
}
