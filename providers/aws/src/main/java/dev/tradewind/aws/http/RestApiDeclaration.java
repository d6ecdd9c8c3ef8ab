package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.WrittenStatements;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code AWS::ApiGateway::RestApi} of a service that does not use another stack's. */
final class RestApiDeclaration {

  private final Compilation compilation;
  private final RestApi api;

  RestApiDeclaration(Compilation compilation, RestApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void compile() {
    if (api.isImported()) {
      return;
    }
    Settings gateway = api.gateway();
    MappingBuilder properties =
        Cfn.object()
            .put("Name", name())
            .put("BinaryMediaTypes", listed(gateway.value("binaryMediaTypes")))
            .put(
                "DisableExecuteApiEndpoint",
                Coerced.bool(gateway.written().get("disableDefaultEndpoint")))
            .put("EndpointConfiguration", endpoint())
            .put("SecurityPolicy", gateway.value("endpoint", "securityPolicy").orElse(null))
            .put("EndpointAccessMode", raised(accessMode()))
            .put("Tags", api.provider().mapping("tags").map(Cfn::tags).orElse(null))
            .put("Policy", policy())
            .put("ApiKeySourceType", raised(gateway.text("apiKeySourceType")))
            .put(
                "MinimumCompressionSize",
                Coerced.number(gateway.written().get("minimumCompressionSize")))
            .put("Description", api.description().orElse(null));
    compilation.template().add(Resource.of(RestApiIds.API, "AWS::ApiGateway::RestApi", properties));
  }

  private String name() {
    Service service = api.service();
    return api.provider()
        .text("apiName")
        .orElseGet(
            () ->
                Coerced.flag(api.gateway().value("shouldStartNameWithService"))
                    ? service.name() + "-" + service.stage()
                    : service.stage() + "-" + service.name());
  }

  private MappingBuilder endpoint() {
    Optional<String> type = api.provider().text("endpointType");
    String name = type.orElse("EDGE").toUpperCase(Locale.ROOT);
    MappingBuilder endpoint = Cfn.object().put("Types", Cfn.texts(name));
    Optional<Node> vpcEndpoints = api.provider().value("vpcEndpointIds");
    if (type.isEmpty() || vpcEndpoints.isEmpty()) {
      return endpoint;
    }
    if (!name.equals("PRIVATE")) {
      compilation.report(
          Diagnostic.error(
              "vpc-endpoints-of-public-api",
              "vpcEndpointIds is for private APIs only",
              "The API's endpointType is "
                  + name
                  + ". Write endpointType: PRIVATE, or remove"
                  + " vpcEndpointIds.",
              api.provider().written().keySource("vpcEndpointIds")));
    }
    return endpoint.put("VpcEndpointIds", listed(vpcEndpoints));
  }

  /** Empty text is a value here: it takes a mode away. */
  private Optional<String> accessMode() {
    return api.gateway().written().at("endpoint", "accessMode").flatMap(Node::asText);
  }

  /** Without statements the policy is empty text, which takes an earlier policy away. */
  private Node policy() {
    List<Node> statements =
        Coerced.list(api.gateway().value("resourcePolicy")).stream()
            .map(WrittenStatements::shaped)
            .toList();
    return statements.isEmpty()
        ? Cfn.text("")
        : Cfn.object().put("Version", "2012-10-17").put("Statement", Cfn.list(statements)).build();
  }

  private static @Nullable String raised(Optional<String> value) {
    return value.map(text -> text.toUpperCase(Locale.ROOT)).orElse(null);
  }

  /** A list, an expression that gives one, or a single value as a list of one. */
  private static @Nullable Node listed(Optional<Node> value) {
    return value.map(node -> node instanceof Scalar scalar ? Cfn.list(scalar) : node).orElse(null);
  }
}
