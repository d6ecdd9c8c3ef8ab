package dev.tradewind.aws.eventbridge;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.RuleTargets;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of an {@code eventBridge} event.
 *
 * @param name that it is deployed under
 * @param id its logical id
 */
record BusRule(Function function, Settings event, EventBus bus, String name, String id) {

  /**
   * @param index of the event among all events of the function, from 1
   */
  static BusRule of(Function function, Settings event, int index) {
    return new BusRule(
        function,
        event,
        EventBus.of(event),
        event.text("name").orElseGet(() -> RuleNames.rule(function.name(), index)),
        LogicalIds.alphanumeric(RuleNames.whole(function.name(), index)) + "EventBridgeRule");
  }

  /** Made of its parts: a rule on a bus other than the default one has no attribute for it. */
  Mapping arn() {
    List<Node> path = new ArrayList<>();
    path.add(Cfn.text("rule"));
    bus.name().ifPresent(path::add);
    path.add(Cfn.text(name));
    return Cfn.join(
        ":",
        Cfn.text("arn"),
        Cfn.partition(),
        Cfn.text("events"),
        Cfn.region(),
        Cfn.accountId(),
        Cfn.join("/", path.toArray(Node[]::new)));
  }

  Resource resource(LambdaTargets lambdas) {
    Mapping target = BusTarget.of(event, lambdas.arn(function.key()), RuleNames.target(name));
    Resource rule =
        Resource.of(
            id,
            "AWS::Events::Rule",
            Cfn.object()
                .put("Description", event.written().get("description").orElse(null))
                .put("EventBusName", bus.name().orElse(null))
                .put("EventPattern", event.written().get("pattern").orElse(null))
                .put("Name", name)
                .put("ScheduleExpression", event.written().get("schedule").orElse(null))
                .put("State", RuleTargets.state(event))
                .put("Targets", Cfn.list(target)));
    List<Node> awaited = awaited(lambdas);
    return switch (awaited.size()) {
      case 0 -> rule;
      case 1 -> rule.dependingOn(awaited.getFirst());
      default -> rule.dependingOn(Cfn.list(awaited));
    };
  }

  private List<Node> awaited(LambdaTargets lambdas) {
    List<Node> awaited = new ArrayList<>();
    lambdas.alias(function.key()).ifPresent(alias -> awaited.add(Cfn.text(alias.logicalId())));
    if (bus.isOurs()) {
      awaited.add(Cfn.text(bus.id()));
    }
    return awaited;
  }
}
