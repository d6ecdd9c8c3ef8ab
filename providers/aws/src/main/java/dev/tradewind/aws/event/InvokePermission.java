package dev.tradewind.aws.event;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** An {@code AWS::Lambda::Permission}: a service may call a function. */
public final class InvokePermission {

  private InvokePermission() {}

  /** The properties that every permission has. */
  public static MappingBuilder properties(
      Compilation compilation, Function function, String principal) {
    return Cfn.object()
        .put("FunctionName", compilation.lambdas().arn(function.key()))
        .put("Action", "lambda:InvokeFunction")
        .put("Principal", principal);
  }

  /** The permission, made after the function's alias where there is one. */
  public static Resource of(
      String id, Compilation compilation, Function function, MappingBuilder properties) {
    return afterAlias(
        Resource.of(id, "AWS::Lambda::Permission", properties), compilation, function);
  }

  /** For calls that come from one resource. */
  public static Resource of(
      String id, Compilation compilation, Function function, String principal, Node sourceArn) {
    return of(
        id,
        compilation,
        function,
        properties(compilation, function, principal).put("SourceArn", sourceArn));
  }

  /** A resource that refers to a function, made after the function's alias where there is one. */
  public static Resource afterAlias(Resource resource, Compilation compilation, Function function) {
    return aliasId(compilation, function)
        .map(alias -> resource.dependingOn(Cfn.text(alias)))
        .orElse(resource);
  }

  /** The logical id of a function's alias. */
  public static Optional<String> aliasId(Compilation compilation, Function function) {
    return compilation.lambdas().alias(function.key()).map(LambdaTargets.Alias::logicalId);
  }
}
