package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.LambdaTargets;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code Integration} of a method: who answers, and through which templates. */
final class Integrations {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final RestApi api;
  private final LambdaTargets lambdas;
  private final MappingTemplates templates = new MappingTemplates();

  Integrations(RestApi api, LambdaTargets lambdas) {
    this.api = api;
    this.lambdas = lambdas;
  }

  MappingBuilder of(Route route) {
    MappingBuilder integration = Cfn.object().put("IntegrationHttpMethod", httpMethod(route));
    integration
        .put("Type", route.integrationType())
        .put(
            "TimeoutInMillis",
            Coerced.number(
                route
                    .settings()
                    .value("timeoutInMillis")
                    .or(() -> api.gateway().value("timeoutInMillis"))));
    putTarget(route, integration);
    if (route.isMapped()) {
      integration
          .put("PassthroughBehavior", passThrough(route))
          .put("ContentHandling", route.request().value("contentHandling").orElse(null))
          .put("RequestTemplates", requestTemplates(route))
          .put("IntegrationResponses", Cfn.list(Responses.ofIntegration(route)));
    }
    putParameters(route, integration);
    transferMode(route).ifPresent(mode -> integration.put("ResponseTransferMode", mode));
    return integration;
  }

  /** {@code vpc-link} and {@code VPC_LINK} are the same. */
  static String connectionType(Node written) {
    return Coerced.text(Optional.of(written)).orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Functions are always called by POST. */
  private static String httpMethod(Route route) {
    return switch (route.integration()) {
      case PROXY, TEMPLATE, MOCK -> "POST";
      case HTTP -> route.request().text("method").orElse(route.method()).toUpperCase(Locale.ROOT);
      case HTTP_PROXY -> route.method();
    };
  }

  private void putTarget(Route route, MappingBuilder integration) {
    switch (route.integration()) {
      case PROXY, TEMPLATE -> integration.put("Uri", functionUri(route));
      case HTTP, HTTP_PROXY -> {
        integration.put("Uri", route.request().value("uri").orElse(null));
        route
            .settings()
            .value("connectionType")
            .ifPresent(
                type ->
                    integration
                        .put("ConnectionType", connectionType(type))
                        .put("ConnectionId", route.settings().value("connectionId").orElse(null)));
      }
      case MOCK -> {}
    }
  }

  private Mapping functionUri(Route route) {
    boolean streams = transferMode(route).filter("STREAM"::equals).isPresent();
    List<Node> parts = new ArrayList<>();
    parts.add(Cfn.getAtt(LogicalIds.lambdaFunction(route.function()), "Arn"));
    lambdas
        .alias(route.function())
        .ifPresent(
            alias -> {
              parts.add(Cfn.text(":"));
              parts.add(Cfn.text(alias.name()));
            });
    return streams
        ? invocation("2021-11-15", parts, "/response-streaming-invocations")
        : invocation("2015-03-31", parts, "/invocations");
  }

  /** The address by which API Gateway calls a function. */
  static Mapping invocation(String version, List<Node> function, String action) {
    List<Node> parts = new ArrayList<>();
    parts.add(Cfn.text("arn:"));
    parts.add(Cfn.partition());
    parts.add(Cfn.text(":apigateway:"));
    parts.add(Cfn.region());
    parts.add(Cfn.text(":lambda:path/" + version + "/functions/"));
    parts.addAll(function);
    parts.add(Cfn.text(action));
    return Cfn.join("", parts.toArray(Node[]::new));
  }

  private static Optional<String> transferMode(Route route) {
    return route.isMapped()
        ? Optional.empty()
        : Coerced.text(route.settings().value("response", "transferMode"))
            .map(mode -> mode.toUpperCase(Locale.ROOT));
  }

  /** With its default templates, a function refuses bodies of other types. */
  private static @Nullable Node passThrough(Route route) {
    return route
        .request()
        .value("passThrough")
        .orElse(
            switch (route.integration()) {
              case TEMPLATE -> Cfn.text("NEVER");
              case PROXY, HTTP, HTTP_PROXY, MOCK -> null;
            });
  }

  private @Nullable Mapping requestTemplates(Route route) {
    MappingBuilder all = Cfn.object();
    switch (route.integration()) {
      case TEMPLATE -> all.put(JSON, templates.json()).put(FORM, templates.form());
      case PROXY, HTTP, HTTP_PROXY, MOCK -> {}
    }
    Mapping custom =
        route.request().mapping("template").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    all.putAll(custom);
    Authorizer authorizer = route.authorizer();
    List<String> claims = authorizer == null ? List.of() : authorizer.claims();
    MappingBuilder filled = Cfn.object();
    all.build().entries().forEach((type, entry) -> filled.put(type, filled(entry.value(), claims)));
    return filled.isEmpty() ? null : filled.build();
  }

  /** A null takes a default template away. */
  private static @Nullable Node filled(Node template, List<String> claims) {
    return switch (template) {
      case Scalar.Null ignored -> null;
      case Scalar.Text text -> Cfn.text(MappingTemplates.withClaims(text.value(), claims));
      case Node other -> other;
    };
  }

  private static void putParameters(Route route, MappingBuilder integration) {
    boolean maps =
        switch (route.integration()) {
          case TEMPLATE, HTTP, HTTP_PROXY -> !route.parameters().isEmpty();
          case PROXY, MOCK -> false;
        };
    if (!maps && !route.event().async()) {
      return;
    }
    MappingBuilder mapped = Cfn.object();
    for (RequestParameter parameter : route.parameters()) {
      Node value = parameter.mappedValue();
      mapped.put(
          "integration.request." + parameter.key(),
          value == null ? Cfn.text("method.request." + parameter.key()) : value);
    }
    if (route.event().async()) {
      mapped.put("integration.request.header.X-Amz-Invocation-Type", "'Event'");
    }
    integration.put("RequestParameters", mapped);
  }
}
