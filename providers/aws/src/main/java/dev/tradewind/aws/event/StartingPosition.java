package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Node;

/** Where in a stream or topic Lambda begins to read. */
public final class StartingPosition {

  private StartingPosition() {}

  /** The position of an event: the oldest record unless the event says otherwise. */
  public static Node of(FunctionEvent event) {
    return event.settings().value("startingPosition").orElseGet(() -> Cfn.text("TRIM_HORIZON"));
  }
}
