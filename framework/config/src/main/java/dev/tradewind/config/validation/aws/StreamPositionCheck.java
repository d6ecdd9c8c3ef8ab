package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;

/**
 * Reading that begins at a point in time needs that point; an ARN that is no plain text needs a
 * type beside it; a Kafka cluster in a network needs both subnets and groups.
 */
public final class StreamPositionCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events()) {
        if (List.of("stream", "msk", "kafka").contains(event.type())) {
          position(event.settings(), findings);
        }
        if (event.type().equals("stream")) {
          source(event, findings);
        }
        if (event.type().equals("kafka")) {
          network(event.settings(), findings);
        }
      }
    }
  }

  private static void position(Settings event, Findings findings) {
    boolean atTime = event.text("startingPosition").filter("AT_TIMESTAMP"::equals).isPresent();
    if (atTime && event.get("startingPositionTimestamp").isEmpty()) {
      findings.error(
          "missing-property",
          event.mapping().keySource("startingPosition"),
          "`startingPosition: AT_TIMESTAMP` needs `startingPositionTimestamp`",
          "Seconds since 1970.");
    }
  }

  private static void source(EventEntry event, Findings findings) {
    Settings stream = event.settings();
    Node arn = event.isLong() ? stream.get("arn").orElse(null) : event.value();
    if (arn instanceof Scalar.Text text) {
      String[] parts = text.value().replace("::", "").split(":", -1); // ${AWS::Partition}
      boolean known = parts.length > 2 && List.of("dynamodb", "kinesis").contains(parts[2]);
      if (text.value().startsWith("arn:") && !known && stream.get("type").isEmpty()) {
        findings.error(
            "unknown-stream",
            text.source(),
            "`" + text.value() + "` is the ARN of no stream",
            "A stream is one of DynamoDB (`arn:aws:dynamodb:…:table/…/stream/…`) or Kinesis"
                + " (`arn:aws:kinesis:…:stream/…`).");
      }
    }
    type(stream, "dynamodb` or `kinesis", findings);
    Settings failure = stream.blockOrEmpty("destinations").blockOrEmpty("onFailure");
    type(failure, "sns` or `sqs", findings);
  }

  private static void type(Settings source, String types, Findings findings) {
    boolean isExpression = source.get("arn").filter(Mapping.class::isInstance).isPresent();
    if (isExpression && source.get("type").isEmpty()) {
      findings.error(
          "missing-property",
          source.mapping().keySource("arn"),
          "an `arn` that is an expression needs `type` beside it",
          "What it is cannot be read from the ARN. Write `" + types + "`.");
    }
  }

  private static void network(Settings event, Findings findings) {
    Settings access = event.blockOrEmpty("accessConfigurations");
    boolean subnet = access.get("vpcSubnet").isPresent();
    boolean group = access.get("vpcSecurityGroup").isPresent();
    if (subnet != group) {
      String there = subnet ? "vpcSubnet" : "vpcSecurityGroup";
      String missing = subnet ? "vpcSecurityGroup" : "vpcSubnet";
      findings.error(
          "missing-property",
          access.mapping().keySource(there),
          "`" + there + "` needs `" + missing + "` beside it",
          "A cluster in a network is reached through a subnet and a security group.");
    }
  }
}
