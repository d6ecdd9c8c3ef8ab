package dev.tradewind.aws.schedule;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** Schedules of EventBridge Scheduler, which calls the function under the function's own role. */
final class SchedulerSchedules {

  private SchedulerSchedules() {}

  static void add(
      Compilation compilation,
      Schedule schedule,
      Node expression,
      Optional<Node> input,
      int number) {
    Function function = schedule.function();
    Settings settings = schedule.settings();
    Node role =
        settings
            .value("roleArn")
            .orElseGet(() -> FunctionRole.property(compilation.service(), function));
    Resource resource =
        Resource.of(
            LogicalIds.function(function.key()) + "SchedulerSchedule" + number,
            "AWS::Scheduler::Schedule",
            Cfn.object()
                .put("ScheduleExpression", expression)
                .put("State", schedule.state())
                .put(
                    "Target",
                    Cfn.object()
                        .put("Arn", compilation.lambdas().arn(function.key()))
                        .put("RoleArn", role)
                        .put("Input", input.orElse(null)))
                .put("FlexibleTimeWindow", Cfn.object().put("Mode", "OFF"))
                .put("Name", settings.value("name").orElse(null))
                .put("GroupName", settings.value("groupName").orElse(null))
                .put("Description", settings.value("description").orElse(null))
                .put("ScheduleExpressionTimezone", settings.value("timezone").orElse(null)));
    compilation.template().add(compilation.lambdas().waiting(function.key(), resource));
  }
}
