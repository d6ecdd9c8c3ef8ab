package dev.tradewind.aws.schedule;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.InputTransformer;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** Schedules as rules of EventBridge. */
final class ScheduleEventsRules {

  private ScheduleEventsRules() {}

  static void add(
      Compilation compilation,
      Schedule schedule,
      Node expression,
      Optional<Node> input,
      int number) {
    String key = schedule.function().key();
    String id = LogicalIds.function(key);
    String rule = id + "EventsRuleSchedule" + number;
    Settings settings = schedule.settings();
    MappingBuilder target =
        Cfn.object()
            .put("Input", input.filter(Settings::counts).orElse(null))
            .put("InputPath", settings.value("inputPath").orElse(null))
            .put(
                "InputTransformer",
                settings.mapping("inputTransformer").map(InputTransformer::of).orElse(null))
            .put("Arn", compilation.lambdas().arn(key))
            .put("Id", key + "Schedule");
    Resource resource =
        Resource.of(
            rule,
            "AWS::Events::Rule",
            Cfn.object()
                .put("ScheduleExpression", expression)
                .put("State", schedule.state())
                .put("Name", settings.value("name").orElse(null))
                .put("Description", settings.value("description").orElse(null))
                .put("Targets", Cfn.list(target.build())));
    Resource permission =
        InvocationPermission.ofRule(
            id + "LambdaPermissionEventsRuleSchedule" + number,
            compilation.lambdas().arn(key),
            Cfn.getAtt(rule, "Arn"));
    compilation.template().add(compilation.lambdas().waiting(key, resource));
    compilation.template().add(compilation.lambdas().waiting(key, permission));
  }
}
