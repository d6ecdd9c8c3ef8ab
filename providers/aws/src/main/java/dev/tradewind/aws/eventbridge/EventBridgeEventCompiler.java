package dev.tradewind.aws.eventbridge;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.invocation.RuleTargets;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;

/** Compiles {@code eventBridge} events. */
public final class EventBridgeEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      int index = 0;
      for (Event event : function.events()) {
        index++;
        if (event instanceof Event.Native written
            && written.type().equals("eventBridge")
            && written.settings() instanceof Mapping settings) {
          compile(compilation, function, new Settings(settings), index);
        }
      }
    }
  }

  private static void compile(
      Compilation compilation, Function function, Settings event, int index) {
    RuleTargets.refuseSeveralInputs(compilation, event);
    BusRule rule = BusRule.of(function, event, index);
    if (rule.bus().isOurs()) {
      compilation
          .template()
          .addOnce(
              Resource.of(
                  rule.bus().id(),
                  "AWS::Events::EventBus",
                  Cfn.object().put("Name", rule.bus().name().orElse(null))));
    }
    compilation.template().add(rule.resource(compilation.lambdas()));
    Resource permission =
        InvocationPermission.ofRule(
            LogicalIds.function(function.key()) + "EventBridgeLambdaPermission" + index,
            compilation.lambdas().arn(function.key()),
            rule.arn());
    compilation.template().add(compilation.lambdas().waiting(function.key(), permission));
  }
}
