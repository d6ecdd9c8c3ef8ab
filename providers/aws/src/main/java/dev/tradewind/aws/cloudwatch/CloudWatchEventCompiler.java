package dev.tradewind.aws.cloudwatch;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.InputTransformer;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.invocation.RuleTargets;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;

/** Compiles {@code cloudwatchEvent} events. */
public final class CloudWatchEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      int number = 0;
      for (Event event : function.events()) {
        if (event instanceof Event.Native written
            && written.type().equals("cloudwatchEvent")
            && written.settings() instanceof Mapping settings) {
          number++;
          compile(compilation, function.key(), new Settings(settings), number);
        }
      }
    }
  }

  private static void compile(Compilation compilation, String key, Settings event, int number) {
    RuleTargets.refuseSeveralInputs(compilation, event);
    String id = LogicalIds.function(key);
    String rule = id + "EventsRuleCloudWatchEvent" + number;
    Resource resource =
        Resource.of(
            rule,
            "AWS::Events::Rule",
            Cfn.object()
                .put("EventPattern", event.written().get("event").map(OneLine::of).orElse(null))
                .put("State", RuleTargets.state(event))
                .put("Description", event.value("description").orElse(null))
                .put("Name", event.value("name").orElse(null))
                .put("Targets", Cfn.list(target(compilation, key, event))));
    Resource permission =
        InvocationPermission.ofRule(
            id + "LambdaPermissionEventsRuleCloudWatchEvent" + number,
            compilation.lambdas().arn(key),
            Cfn.getAtt(rule, "Arn"));
    compilation.template().add(compilation.lambdas().waiting(key, resource));
    compilation.template().add(compilation.lambdas().waiting(key, permission));
  }

  private static Mapping target(Compilation compilation, String key, Settings event) {
    return Cfn.object()
        .put("Input", event.value("input").map(OneLine::input).orElse(null))
        .put("InputPath", event.text("inputPath").map(OneLine::of).orElse(null))
        .put(
            "InputTransformer",
            event.mapping("inputTransformer").map(InputTransformer::of).orElse(null))
        .put("Arn", compilation.lambdas().arn(key))
        .put("Id", key + "CloudWatchEvent")
        .build();
  }
}
