package dev.tradewind.aws.cognito;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * A {@code cognitoUserPool} event.
 *
 * @param pool the name of the pool
 * @param trigger what calls the function: {@code PreSignUp}
 */
record PoolTrigger(String pool, String trigger, FunctionEvent event) {

  static PoolTrigger of(FunctionEvent event) {
    return new PoolTrigger(
        event.settings().text("pool").orElse(""),
        event.settings().text("trigger").orElse(""),
        event);
  }

  Function function() {
    return event.function();
  }

  /** Whether Cognito encrypts what it sends, so that a key is needed. */
  boolean isCustomSender() {
    return trigger.equals("CustomSMSSender") || trigger.equals("CustomEmailSender");
  }

  boolean isTokenGeneration() {
    return trigger.equals("PreTokenGeneration");
  }

  Optional<Node> kmsKey() {
    return event.settings().value("kmsKeyId");
  }

  /** The version of the trigger's event that the file asks for. */
  Optional<Node> lambdaVersion() {
    return event.settings().value("lambdaVersion");
  }

  /** The version of a custom sender's event. */
  Node senderVersion() {
    return lambdaVersion().orElseGet(() -> Cfn.text("V1_0"));
  }
}
