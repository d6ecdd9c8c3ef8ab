package dev.tradewind.aws.cognito;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** User pools that the stack makes, one for each name that events have. */
final class NewPools {

  private final Compilation compilation;

  NewPools(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(List<PoolTrigger> triggers) {
    Map<String, List<PoolTrigger>> pools = new LinkedHashMap<>();
    for (PoolTrigger trigger : triggers) {
      pools.computeIfAbsent(trigger.pool(), pool -> new ArrayList<>()).add(trigger);
    }
    pools.forEach((name, own) -> compilation.template().put(resource(name, own)));
    triggers.forEach(this::permission);
  }

  private Resource resource(String name, List<PoolTrigger> triggers) {
    MappingBuilder configuration = Cfn.object();
    List<Node> awaited = new ArrayList<>();
    for (PoolTrigger trigger : triggers) {
      configure(configuration, trigger);
      awaited.add(
          Cfn.text(
              InvokePermission.aliasId(compilation, trigger.function())
                  .orElseGet(() -> LogicalIds.lambdaFunction(trigger.function().key()))));
    }
    return Resource.of(
            id(name),
            "AWS::Cognito::UserPool",
            Cfn.object().put("UserPoolName", name).put("LambdaConfig", configuration))
        .dependingOn(Cfn.list(awaited));
  }

  private void configure(MappingBuilder configuration, PoolTrigger trigger) {
    Mapping function = compilation.lambdas().arn(trigger.function().key());
    if (trigger.isCustomSender()) {
      configuration
          .put(trigger.trigger(), versioned(function, trigger.senderVersion()))
          .put("KMSKeyID", trigger.kmsKey().orElse(null));
    } else if (trigger.isTokenGeneration() && trigger.lambdaVersion().isPresent()) {
      configuration.put(
          "PreTokenGenerationConfig", versioned(function, trigger.lambdaVersion().get()));
    } else {
      configuration.put(trigger.trigger(), function);
    }
  }

  private static MappingBuilder versioned(Node function, Node version) {
    return Cfn.object().put("LambdaArn", function).put("LambdaVersion", version);
  }

  private void permission(PoolTrigger trigger) {
    compilation
        .template()
        .put(
            InvokePermission.of(
                LogicalIds.function(trigger.function().key())
                    + "LambdaPermission"
                    + id(trigger.pool())
                    + "TriggerSource"
                    + LogicalIds.alphanumeric(trigger.trigger()),
                compilation,
                trigger.function(),
                "cognito-idp.amazonaws.com",
                Cfn.getAtt(id(trigger.pool()), "Arn")));
  }

  private static String id(String pool) {
    return "CognitoUserPool" + LogicalIds.alphanumeric(pool);
  }
}
