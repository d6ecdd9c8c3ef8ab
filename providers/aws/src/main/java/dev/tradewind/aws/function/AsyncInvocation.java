package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How asynchronous calls of a function go on: how often they are tried, how long they may wait, and
 * where their outcome is sent.
 */
final class AsyncInvocation {

  private AsyncInvocation() {}

  static void compile(Compilation compilation, Function function) {
    Settings written = Settings.of(function);
    Optional<Node> age = written.value("maximumEventAge");
    Optional<Node> attempts =
        function.settings().get("maximumRetryAttempts").filter(value -> !value.isNull());
    if (!written.has("destinations") && age.isEmpty() && attempts.isEmpty()) {
      return;
    }
    Destinations destinations = new Destinations(compilation, function);
    MappingBuilder config = Cfn.object();
    Set<String> awaited = new LinkedHashSet<>();
    Optional<LambdaTargets.Alias> alias = compilation.lambdas().alias(function.key());
    alias.ifPresent(own -> awaited.add(own.logicalId()));
    written
        .value("destinations", "onSuccess")
        .ifPresent(
            target ->
                config.put(
                    "OnSuccess",
                    Cfn.object().put("Destination", destinations.use(target, awaited))));
    written
        .value("destinations", "onFailure")
        .ifPresent(
            target ->
                config.put(
                    "OnFailure",
                    Cfn.object().put("Destination", destinations.use(target, awaited))));
    String id = LogicalIds.lambdaFunction(function.key());
    MappingBuilder properties =
        Cfn.object()
            .put("FunctionName", Cfn.ref(id))
            .put("DestinationConfig", config)
            .put("Qualifier", alias.map(LambdaTargets.Alias::name).orElse("$LATEST"))
            .put("MaximumEventAgeInSeconds", age.orElse(null))
            .put("MaximumRetryAttempts", attempts.orElse(null));
    Resource resource =
        Resource.of(
            LogicalIds.function(function.key()) + "LambdaEvConf",
            "AWS::Lambda::EventInvokeConfig",
            properties);
    compilation.template().add(Conditions.apply(ordered(resource, awaited), function));
  }

  private static Resource ordered(Resource resource, Set<String> awaited) {
    return switch (awaited.size()) {
      case 0 -> resource;
      case 1 -> resource.dependingOn(Cfn.text(awaited.iterator().next()));
      default -> resource.dependingOn(Cfn.texts(awaited.toArray(String[]::new)));
    };
  }
}
