package dev.tradewind.aws.eventbridge;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * The bus that a rule listens on.
 *
 * @param name of the bus, or a reference to it; empty for the default bus
 * @param isOurs whether the stack makes the bus: it does when the file says a plain name
 */
record EventBus(Optional<Node> name, boolean isOurs) {

  private static final String DEFAULT = "default";

  static EventBus of(Settings event) {
    Optional<Node> written = event.value("eventBus");
    Optional<String> text = written.flatMap(Node::asText);
    if (text.isEmpty()) {
      return new EventBus(written, false);
    }
    boolean exists = text.get().startsWith("arn");
    String name = exists ? text.get().substring(text.get().indexOf('/') + 1) : text.get();
    return name.equals(DEFAULT)
        ? new EventBus(Optional.empty(), false)
        : new EventBus(Optional.of(Cfn.text(name)), !exists);
  }

  /** The logical id of a bus of ours. */
  String id() {
    return LogicalIds.function(name.flatMap(Node::asText).orElse("")) + "EventBridgeEventBus";
  }
}
