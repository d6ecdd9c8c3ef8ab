package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/**
 * Reading that begins at a point in time needs that point; a Kafka cluster in a network needs both
 * subnets and groups.
 */
public final class StreamPositionCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events()) {
        if (List.of("stream", "msk", "kafka").contains(event.type())) {
          position(event.settings(), findings);
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
