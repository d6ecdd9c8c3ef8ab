package dev.tradewind.aws.custom;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code Custom::…} resource that makes something which exists already call a function. */
public final class ExistingResource {

  private ExistingResource() {}

  /**
   * @param kind the function of ours that does the work
   * @param own the properties that only this type has
   */
  public static Resource of(
      String id,
      String type,
      CustomResources.Kind kind,
      Compilation compilation,
      Function function,
      Mapping own) {
    Optional<LambdaTargets.Alias> alias = compilation.lambdas().alias(function.key());
    List<Node> awaited = new ArrayList<>();
    awaited.add(Cfn.text(LogicalIds.lambdaFunction(function.key())));
    alias.ifPresent(target -> awaited.add(Cfn.text(target.logicalId())));
    awaited.add(Cfn.text(kind.functionId()));
    MappingBuilder properties =
        Cfn.object()
            .put("ServiceToken", Cfn.getAtt(kind.functionId(), "Arn"))
            .put("FunctionName", function.name())
            .put("FunctionQualifier", alias.map(LambdaTargets.Alias::name).orElse(null))
            .putAll(own);
    return Resource.of(id, type, properties)
        .with("Version", Cfn.number(1))
        .dependingOn(Cfn.list(awaited));
  }

  /** Puts resources into a template so that each waits for the one before it. */
  public static void addChained(Template template, List<Resource> resources) {
    String previous = null;
    for (Resource resource : resources) {
      List<Node> awaited = new ArrayList<>();
      if (resource.dependsOn() instanceof Sequence list) {
        awaited.addAll(list.items());
      }
      if (previous != null) {
        awaited.add(Cfn.text(previous));
      }
      template.add(resource.dependingOn(Cfn.list(awaited)));
      previous = resource.id();
    }
  }
}
