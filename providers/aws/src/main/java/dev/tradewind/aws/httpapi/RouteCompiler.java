package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The routes, and for each function the permission and the integration that its routes share. */
final class RouteCompiler {

  /** The longest that an HTTP API waits, in milliseconds. */
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Compilation compilation;
  private final HttpApi api;

  RouteCompiler(Compilation compilation, HttpApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void compile(Collection<Route> routes) {
    Set<String> integrated = new HashSet<>();
    Node all = api.arn();
    for (Route route : routes) {
      if (integrated.add(route.function().key())) {
        addPermission(route.function(), all);
        addIntegration(route);
      }
      addRoute(route);
    }
  }

  private void addPermission(Function function, Node source) {
    String key = function.key();
    Resource permission =
        InvocationPermission.ofApi(
            LogicalIds.function(key) + "LambdaPermissionHttpApi",
            compilation.lambdas().arn(key),
            source);
    compilation.template().add(compilation.lambdas().waiting(key, permission));
  }

  private void addIntegration(Route route) {
    String key = route.function().key();
    Resource integration =
        Resource.of(
            integrationId(route.function()),
            "AWS::ApiGatewayV2::Integration",
            Cfn.object()
                .put("ApiId", api.id())
                .put("IntegrationType", "AWS_PROXY")
                .put("IntegrationUri", compilation.lambdas().arn(key))
                .put("PayloadFormatVersion", route.payloadFormat())
                .put("TimeoutInMillis", TIMEOUT_MILLIS));
    compilation.template().add(compilation.lambdas().waiting(key, integration));
  }

  private void addRoute(Route route) {
    String integration = integrationId(route.function());
    MappingBuilder properties =
        Cfn.object()
            .put("ApiId", api.id())
            .put("RouteKey", route.key())
            .put("Target", Cfn.join("/", Cfn.text("integrations"), Cfn.ref(integration)));
    switch (route.authorization()) {
      case Route.Authorization.None ignored -> {}
      case Route.Authorization.Iam ignored -> properties.put("AuthorizationType", "AWS_IAM");
      case Route.Authorization.Checked checked ->
          properties
              .put("AuthorizationType", checked.type())
              .put("AuthorizerId", checked.id())
              .put("AuthorizationScopes", checked.scopes());
    }
    warnOfSameId(route);
    compilation
        .template()
        .put(
            Resource.of(routeId(route), "AWS::ApiGatewayV2::Route", properties)
                .dependingOn(Cfn.text(integration)));
  }

  /** Paths that differ in case or punctuation alone have one id; the last one stays. */
  private void warnOfSameId(Route route) {
    compilation
        .template()
        .resource(routeId(route))
        .flatMap(other -> other.properties().text("RouteKey"))
        .ifPresent(
            other ->
                compilation.report(
                    Diagnostic.warning(
                        "route-replaced",
                        "The route \"" + route.key() + "\" replaces \"" + other + "\"",
                        "Their paths differ in case or punctuation alone, which gives them the same"
                            + " id in the stack. Only the last one is deployed: rename one.",
                        route.source())));
  }

  private static String integrationId(Function function) {
    return "HttpApiIntegration" + LogicalIds.function(function.key());
  }

  private static String routeId(Route route) {
    return "HttpApiRoute"
        + (route.key().equals(Route.DEFAULT_KEY) ? "Default" : LogicalIds.path(route.key()));
  }
}
