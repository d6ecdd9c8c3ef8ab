package dev.tradewind.aws.cognito;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.custom.ExistingResource;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * User pools that the stack does not own: a {@code Custom::CognitoUserPool} resource for each
 * function sets their triggers, one after the other.
 */
final class ExistingPools {

  private static final String FUNCTIONS =
      "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*";

  private final Compilation compilation;

  ExistingPools(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(List<PoolTrigger> triggers) {
    Map<String, List<PoolTrigger>> byFunction = new LinkedHashMap<>();
    for (PoolTrigger trigger : triggers) {
      byFunction.computeIfAbsent(trigger.function().key(), key -> new ArrayList<>()).add(trigger);
    }
    List<Mapping> needed = new ArrayList<>();
    Map<String, List<Resource>> byPool = new LinkedHashMap<>();
    for (List<PoolTrigger> own : byFunction.values()) {
      PoolTrigger first = own.getFirst();
      refuseSecondPool(own, first.pool());
      if (first.isCustomSender()) {
        first.kmsKey().ifPresent(key -> needed.add(Statements.allow(key, "kms:CreateGrant")));
      }
      needed.add(
          Statements.allow(
              Cfn.text("*"),
              "cognito-idp:ListUserPools",
              "cognito-idp:DescribeUserPool",
              "cognito-idp:UpdateUserPool"));
      byPool.computeIfAbsent(first.pool(), pool -> new ArrayList<>()).add(resource(own));
    }
    if (!needed.isEmpty()) {
      ExistingResource.addChained(
          compilation.template(), byPool.values().stream().flatMap(List::stream).toList());
      needed.addAll(onFunctions());
      compilation.customResources().use(CustomResources.Kind.EXISTING_COGNITO_USER_POOL, needed);
    }
  }

  private Resource resource(List<PoolTrigger> triggers) {
    PoolTrigger first = triggers.getFirst();
    Function function = first.function();
    MappingBuilder own =
        Cfn.object()
            .put("UserPoolName", first.pool())
            .put(
                "UserPoolConfigs",
                Cfn.list(triggers.stream().map(ExistingPools::configuration).toList()));
    if (first.event().settings().has("forceDeploy")) {
      own.put("ForceDeploy", compilation.code().time());
    }
    return ExistingResource.of(
        LogicalIds.function(function.key()) + "CustomCognitoUserPool1",
        "Custom::CognitoUserPool",
        CustomResources.Kind.EXISTING_COGNITO_USER_POOL,
        compilation,
        function,
        own.build());
  }

  private static Mapping configuration(PoolTrigger trigger) {
    MappingBuilder configuration = Cfn.object().put("Trigger", trigger.trigger());
    if (trigger.isCustomSender()) {
      configuration
          .put("LambdaVersion", trigger.senderVersion())
          .put("KMSKeyID", trigger.kmsKey().orElse(null));
    } else if (trigger.isTokenGeneration()) {
      configuration.put("LambdaVersion", trigger.lambdaVersion().orElse(null));
    }
    return configuration.build();
  }

  private void refuseSecondPool(List<PoolTrigger> triggers, String pool) {
    for (PoolTrigger trigger : triggers) {
      if (!trigger.pool().equals(pool)) {
        compilation.report(
            Diagnostic.error(
                "several-existing-pools",
                "Function \""
                    + trigger.function().key()
                    + "\" has triggers of more than one existing user pool",
                "A function can take the triggers of one existing pool. Give the other pool's"
                    + " triggers a function of their own; both may have the same handler.",
                trigger.event().source()));
        return;
      }
    }
  }

  private static List<Mapping> onFunctions() {
    Mapping byCognito =
        Cfn.object()
            .put("StringEquals", Cfn.object().put("lambda:Principal", "cognito-idp.amazonaws.com"))
            .build();
    return List.of(
        Statements.allow(Cfn.sub(FUNCTIONS), "lambda:AddPermission").with("Condition", byCognito),
        Statements.allow(Cfn.sub(FUNCTIONS), "lambda:RemovePermission"),
        Statements.allow(Cfn.sub("arn:${AWS::Partition}:iam::*:role/*"), "iam:PassRole"));
  }
}
