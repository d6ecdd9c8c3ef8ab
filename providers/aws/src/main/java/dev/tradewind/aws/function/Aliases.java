package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The alias that calls of a function go to: functions with durable execution, provisioned
 * concurrency or SnapStart run from a published version.
 */
public final class Aliases {

  private Aliases() {}

  /** The aliases of a service, by function key. */
  public static Map<String, LambdaTargets.Alias> of(Service service) {
    Map<String, LambdaTargets.Alias> aliases = new LinkedHashMap<>();
    service
        .functions()
        .values()
        .forEach(function -> of(function).ifPresent(alias -> aliases.put(function.key(), alias)));
    return aliases;
  }

  private static Optional<LambdaTargets.Alias> of(Function function) {
    Settings written = Settings.of(function);
    String id = LogicalIds.function(function.key());
    if (written.has("durableConfig")) {
      return Optional.of(new LambdaTargets.Alias("durable", id + "DurableLambdaAlias"));
    }
    if (written.has("provisionedConcurrency")) {
      return Optional.of(
          written
              .text("provisionedConcurrency", "alias")
              .map(
                  name ->
                      new LambdaTargets.Alias(
                          name, id + "ProvConc" + LogicalIds.function(name) + "LambdaAlias"))
              .orElseGet(() -> new LambdaTargets.Alias("provisioned", id + "ProvConcLambdaAlias")));
    }
    if (written.has("snapStart")) {
      return Optional.of(new LambdaTargets.Alias("snapstart", id + "SnapStartLambdaAlias"));
    }
    return Optional.empty();
  }

  static void compile(Compilation compilation, Function function, String version) {
    compilation
        .lambdas()
        .alias(function.key())
        .ifPresent(
            alias -> {
              String id = LogicalIds.lambdaFunction(function.key());
              MappingBuilder properties =
                  Cfn.object()
                      .put("FunctionName", Cfn.ref(id))
                      .put("FunctionVersion", Cfn.getAtt(version, "Version"))
                      .put("Name", alias.name());
              provisioned(function)
                  .ifPresent(
                      number ->
                          properties.put(
                              "ProvisionedConcurrencyConfig",
                              Cfn.object().put("ProvisionedConcurrentExecutions", number)));
              Resource resource =
                  Resource.of(alias.logicalId(), "AWS::Lambda::Alias", properties)
                      .dependingOn(Cfn.text(id));
              compilation.template().add(Conditions.apply(resource, function));
            });
  }

  /** How many environments are kept warm: a number, an intrinsic function, or beside an alias. */
  private static Optional<Node> provisioned(Function function) {
    Settings written = Settings.of(function);
    Optional<Node> whole = written.value("provisionedConcurrency");
    boolean hasName = written.has("provisionedConcurrency", "alias");
    return written
        .value("provisionedConcurrency", "executions")
        .or(() -> hasName ? Optional.empty() : whole);
  }
}
