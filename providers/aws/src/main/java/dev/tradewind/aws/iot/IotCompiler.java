package dev.tradewind.aws.iot;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.Optional;

/** Compiles {@code iot} events. */
public final class IotCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    for (Function function : compilation.functions()) {
      int number = 0;
      for (FunctionEvent event : FunctionEvent.of(function, "iot")) {
        number++;
        compile(compilation, event, number);
      }
    }
  }

  private static void compile(Compilation compilation, FunctionEvent event, int number) {
    Function function = event.function();
    String prefix = LogicalIds.function(function.key());
    String ruleId = prefix + "IotTopicRule" + number;
    MappingBuilder properties =
        Cfn.object()
            .put("RuleName", line(event, "name").orElse(null))
            .put("TopicRulePayload", payload(compilation, event));
    compilation
        .template()
        .put(
            InvokePermission.afterAlias(
                Resource.of(ruleId, "AWS::IoT::TopicRule", properties), compilation, function));
    compilation
        .template()
        .put(
            InvokePermission.of(
                prefix + "LambdaPermissionIotTopicRule" + number,
                compilation,
                function,
                "iot.amazonaws.com",
                ruleArn(ruleId)));
  }

  private static MappingBuilder payload(Compilation compilation, FunctionEvent event) {
    boolean disabled =
        event
            .said("enabled")
            .filter(value -> value instanceof Scalar.Bool bool && !bool.value())
            .isPresent();
    Mapping call =
        Cfn.object()
            .put(
                "Lambda",
                Cfn.object().put("FunctionArn", compilation.lambdas().arn(event.function().key())))
            .build();
    return Cfn.object()
        .put("RuleDisabled", disabled)
        .put("Sql", line(event, "sql").orElse(null))
        .put("Actions", Cfn.list(call))
        .put("Description", line(event, "description").orElse(null))
        .put("AwsIotSqlVersion", line(event, "sqlVersion").orElse(null));
  }

  /** A text without line breaks, which IoT does not take. */
  private static Optional<Node> line(FunctionEvent event, String key) {
    return event
        .settings()
        .value(key)
        .map(
            value ->
                value
                    .asText()
                    .<Node>map(text -> Cfn.text(text.replace("\r\n", "").replace("\n", "")))
                    .orElse(value));
  }

  private static Mapping ruleArn(String ruleId) {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":iot:"),
        Cfn.region(),
        Cfn.text(":"),
        Cfn.accountId(),
        Cfn.text(":rule/"),
        Cfn.ref(ruleId));
  }
}
