package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.invocation.InvocationUri;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/** Routes with what hangs on them: integrations, answers, authorizers and permissions. */
final class WebSocketRoutes {

  private final LambdaTargets lambdas;
  private final WebSocketApi api;
  private final WebSocketResources resources;

  WebSocketRoutes(Compilation compilation, WebSocketApi api, WebSocketResources resources) {
    this.lambdas = compilation.lambdas();
    this.api = api;
    this.resources = resources;
  }

  void compile(List<WebSocketRoute> routes) {
    routes.forEach(this::addIntegration);
    routes.forEach(this::addResponse);
    routes.forEach(this::addAuthorizer);
    routes.forEach(this::addPermissions);
    routes.forEach(this::addRoute);
  }

  private void addIntegration(WebSocketRoute route) {
    String key = route.function().key();
    Resource integration =
        Resource.of(
            route.integrationId(),
            "AWS::ApiGatewayV2::Integration",
            Cfn.object()
                .put("ApiId", api.id())
                .put("IntegrationType", "AWS_PROXY")
                .put("IntegrationUri", InvocationUri.of(lambdas.arn(key))));
    resources.put(lambdas.waiting(key, integration));
  }

  private void addResponse(WebSocketRoute route) {
    if (route.answer() != null) {
      resources.put(
          Resource.of(
              route.responseId(),
              "AWS::ApiGatewayV2::RouteResponse",
              Cfn.object()
                  .put("ApiId", api.id())
                  .put("RouteId", Cfn.ref(route.id()))
                  .put("RouteResponseKey", "$default")));
    }
  }

  private void addAuthorizer(WebSocketRoute route) {
    WebSocketAuthorizer authorizer = route.authorizer();
    if (authorizer != null) {
      Resource resource =
          Resource.of(
              authorizer.id(),
              "AWS::ApiGatewayV2::Authorizer",
              Cfn.object()
                  .put("ApiId", api.id())
                  .put("Name", authorizer.name())
                  .put("AuthorizerType", "REQUEST")
                  .put("AuthorizerUri", InvocationUri.of(authorizer.function()))
                  .put("IdentitySource", authorizer.identitySource()));
      resources.put(lambdas.waiting(authorizer.name(), resource));
    }
  }

  private void addPermissions(WebSocketRoute route) {
    String key = route.function().key();
    List<Node> awaited = new ArrayList<>();
    api.waitedFor().ifPresent(awaited::add);
    String target =
        lambdas
            .alias(key)
            .map(LambdaTargets.Alias::logicalId)
            .orElseGet(() -> LogicalIds.lambdaFunction(key));
    awaited.add(Cfn.text(target));
    resources.put(
        InvocationPermission.ofApi(permissionId(key), lambdas.arn(key), null)
            .dependingOn(Cfn.list(awaited)));
    if (route.authorizer() != null) {
      addPermission(route.authorizer());
    }
  }

  private void addPermission(WebSocketAuthorizer authorizer) {
    List<Node> awaited = new ArrayList<>();
    api.waitedFor().ifPresent(awaited::add);
    if (authorizer.isOwn()) {
      awaited.add(Cfn.text(LogicalIds.lambdaFunction(authorizer.name())));
      lambdas.alias(authorizer.name()).ifPresent(alias -> awaited.add(Cfn.text(alias.logicalId())));
    }
    resources.put(
        Resource.of(
                permissionId(authorizer.name()),
                "AWS::Lambda::Permission",
                Cfn.object()
                    .put("Action", "lambda:InvokeFunction")
                    .put("Principal", "apigateway.amazonaws.com")
                    .put("FunctionName", authorizer.function()))
            .dependingOn(Cfn.list(awaited)));
  }

  private static String permissionId(String function) {
    return LogicalIds.function(function) + "LambdaPermissionWebsockets";
  }

  private void addRoute(WebSocketRoute route) {
    WebSocketAuthorizer authorizer = route.authorizer();
    resources.put(
        Resource.of(
            route.id(),
            "AWS::ApiGatewayV2::Route",
            Cfn.object()
                .put("ApiId", api.id())
                .put("RouteKey", route.key())
                .put("AuthorizationType", authorizer == null ? "NONE" : "CUSTOM")
                .put(
                    "Target",
                    Cfn.join("/", Cfn.text("integrations"), Cfn.ref(route.integrationId())))
                .put("RouteResponseSelectionExpression", route.answer())
                .put("AuthorizerId", authorizer == null ? null : Cfn.ref(authorizer.id()))));
  }
}
