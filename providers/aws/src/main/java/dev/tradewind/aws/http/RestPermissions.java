package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets.Alias;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/** What lets API Gateway call functions: those behind routes, and those that authorize. */
final class RestPermissions {

  private final Compilation compilation;
  private final RestApi api;

  RestPermissions(Compilation compilation, RestApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void compile(List<Route> routes) {
    routes.stream().map(Route::function).distinct().forEach(this::ofFunction);
    for (Route route : routes) {
      if (route.authorizer() instanceof Authorizer.Made made
          && !made.isCognito()
          && !made.managedExternally()) {
        Node function = made.aliasId() == null ? made.arn() : Cfn.ref(made.aliasId());
        compilation.template().addOnce(permission(made.name(), function));
      }
    }
  }

  private void ofFunction(String function) {
    Resource permission = permission(function, compilation.lambdas().arn(function));
    Optional<String> alias = compilation.lambdas().alias(function).map(Alias::logicalId);
    compilation
        .template()
        .add(alias.map(id -> permission.dependingOn(Cfn.text(id))).orElse(permission));
  }

  private Resource permission(String name, Node function) {
    return Resource.of(
        RestApiIds.permission(name),
        "AWS::Lambda::Permission",
        Cfn.object()
            .put("FunctionName", function)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", api.executeArn()));
  }
}
