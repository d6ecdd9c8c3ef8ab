package dev.tradewind.aws.alb;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;

/**
 * An {@code alb} event.
 *
 * @param balancer the id of the load balancer, or the logical id of the listener
 * @param listener the id of the listener, or its logical id
 */
record AlbEvent(String balancer, String listener, FunctionEvent event) {

  Function function() {
    return event.function();
  }

  Settings settings() {
    return event.settings();
  }

  Node priority() {
    return event.mainValue("priority");
  }

  String priorityText() {
    return priority() instanceof Scalar scalar ? scalar.toPlainText() : "";
  }

  boolean hasMultiValueHeaders() {
    return settings().has("multiValueHeaders");
  }

  String targetGroupId() {
    return LogicalIds.function(function().key())
        + "Alb"
        + (hasMultiValueHeaders() ? "MultiValue" : "")
        + "TargetGroup"
        + balancer;
  }

  /** The id of the permission by which a target group takes the function. */
  String registrationId() {
    return LogicalIds.function(function().key()) + "LambdaPermissionRegisterTarget";
  }
}
