package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.invocation.InvocationPermission;
import dev.tradewind.aws.invocation.InvocationUri;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The authorizers of {@code provider.httpApi.authorizers}, by the name that routes use. */
final class Authorizers {

  /**
   * One authorizer.
   *
   * @param name that it is deployed under
   */
  record Authorizer(String name, Settings settings) {

    boolean isFunction() {
      return settings.text("type").filter("request"::equals).isPresent();
    }

    String id() {
      return "HttpApiAuthorizer" + LogicalIds.function(name);
    }
  }

  private final Compilation compilation;
  private final HttpApi api;
  private final Map<String, Authorizer> byKey;

  private Authorizers(Compilation compilation, HttpApi api, Map<String, Authorizer> byKey) {
    this.compilation = compilation;
    this.api = api;
    this.byKey = byKey;
  }

  static Authorizers read(Compilation compilation, HttpApi api) {
    Map<String, Authorizer> byKey = new LinkedHashMap<>();
    AuthorizerRules rules = new AuthorizerRules(compilation);
    Optional<Mapping> written = api.settings().mapping("authorizers");
    for (String key : written.map(Mapping::keys).orElseGet(java.util.Set::of)) {
      Optional<Mapping> settings = written.flatMap(all -> all.mapping(key));
      if (settings.isEmpty()) {
        continue;
      }
      Authorizer authorizer =
          new Authorizer(settings.get().text("name").orElse(key), new Settings(settings.get()));
      byKey.put(key, authorizer);
      if (authorizer.isFunction()) {
        rules.check(key, authorizer.settings());
      }
    }
    return new Authorizers(compilation, api, byKey);
  }

  Optional<Authorizer> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  void compile() {
    for (Authorizer authorizer : byKey.values()) {
      if (compilation.template().resource(authorizer.id()).isPresent()) {
        compilation.report(
            Diagnostic.error(
                "authorizer-name-taken",
                "Two authorizers of the HTTP API are named \"" + authorizer.name() + "\"",
                "The name makes their id in the stack. Give one of them another \"name\".",
                authorizer.settings().written().source()));
      } else {
        compile(authorizer);
      }
    }
  }

  private void compile(Authorizer authorizer) {
    Settings settings = authorizer.settings();
    MappingBuilder properties =
        Cfn.object()
            .put("ApiId", api.id())
            .put("Name", authorizer.name())
            .put(
                "IdentitySource",
                settings.value("identitySource").map(Authorizers::list).orElseGet(Cfn::list));
    if (authorizer.isFunction()) {
      addFunction(authorizer, properties);
      return;
    }
    properties
        .put("AuthorizerType", "JWT")
        .put(
            "JwtConfiguration",
            Cfn.object()
                .put(
                    "Audience",
                    settings.value("audience").map(HttpApiCors::distinct).orElseGet(Cfn::list))
                .put("Issuer", settings.value("issuerUrl").orElse(null)));
    compilation
        .template()
        .add(Resource.of(authorizer.id(), "AWS::ApiGatewayV2::Authorizer", properties));
  }

  private void addFunction(Authorizer authorizer, MappingBuilder properties) {
    Settings settings = authorizer.settings();
    Mapping written = settings.written();
    Optional<String> function = settings.text("functionName");
    Node arn =
        settings
            .value("functionArn")
            .orElseGet(() -> compilation.lambdas().arn(function.orElse("")));
    properties
        .put("AuthorizerType", "REQUEST")
        .put("EnableSimpleResponses", written.get("enableSimpleResponses").orElse(null))
        .put("AuthorizerResultTtlInSeconds", written.get("resultTtlInSeconds").orElse(null))
        .put(
            "AuthorizerPayloadFormatVersion",
            settings.value("payloadVersion").orElseGet(() -> Cfn.text("2.0")))
        .put("AuthorizerUri", InvocationUri.of(arn));
    if (!settings.has("managedExternally")) {
      String id = LogicalIds.function(authorizer.name()) + "LambdaAuthorizerPermissionHttpApi";
      add(function, InvocationPermission.ofApi(id, arn, api.arn()));
    }
    add(function, Resource.of(authorizer.id(), "AWS::ApiGatewayV2::Authorizer", properties));
  }

  private void add(Optional<String> function, Resource resource) {
    compilation
        .template()
        .add(function.map(key -> compilation.lambdas().waiting(key, resource)).orElse(resource));
  }

  private static Node list(Node written) {
    return written.asSequence().isPresent() ? written : Cfn.list(written);
  }
}
