package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.Collection;
import java.util.Optional;

/** The HTTP API of the service, as {@code provider.httpApi} describes it. */
final class HttpApi {

  static final String ID = "HttpApi";

  private final Compilation compilation;
  private final Settings settings;

  HttpApi(Compilation compilation) {
    this.compilation = compilation;
    this.settings =
        new Settings(
            Settings.ofProvider(compilation.service())
                .mapping("httpApi")
                .orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    if (isExternal()) {
      refuseForExternal(settings.value("cors"), "provider.httpApi.cors");
      refuseForExternal(settings.value("authorizers"), "provider.httpApi.authorizers");
      refuseForExternal(
          Settings.ofProvider(compilation.service()).value("logs", "httpApi"),
          "provider.logs.httpApi");
    }
  }

  Settings settings() {
    return settings;
  }

  /** Whether the API is one that exists outside of this stack. */
  boolean isExternal() {
    return settings.has("id");
  }

  /** What {@code ApiId} of other resources is. */
  Node id() {
    return settings.value("id").orElseGet(() -> Cfn.ref(ID));
  }

  /** The ARN of all routes, for permissions. */
  Mapping arn() {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":execute-api:"),
        Cfn.region(),
        Cfn.text(":"),
        Cfn.accountId(),
        Cfn.text(":"),
        id(),
        Cfn.text("/*"));
  }

  void compile(Collection<Route> routes) {
    MappingBuilder properties =
        Cfn.object()
            .put("Name", name())
            .put("Description", plain("description").orElse(null))
            .put("ProtocolType", "HTTP")
            .put(
                "DisableExecuteApiEndpoint",
                settings.written().get("disableDefaultEndpoint").orElse(null))
            .put("Tags", Settings.ofProvider(compilation.service()).value("tags").orElse(null));
    settings
        .value("cors")
        .ifPresent(cors -> properties.put("CorsConfiguration", HttpApiCors.of(cors, routes)));
    compilation.template().add(Resource.of(ID, "AWS::ApiGatewayV2::Api", properties));
  }

  private String name() {
    Service service = compilation.service();
    return plain("name")
        .orElseGet(
            () ->
                settings.has("shouldStartNameWithService")
                    ? service.name() + "-" + service.stage()
                    : service.stage() + "-" + service.name());
  }

  private Optional<String> plain(String key) {
    return settings
        .value(key)
        .filter(Scalar.class::isInstance)
        .map(scalar -> ((Scalar) scalar).toPlainText());
  }

  private void refuseForExternal(Optional<Node> setting, String name) {
    setting.ifPresent(
        written ->
            compilation.report(
                Diagnostic.error(
                    "external-http-api",
                    "\"" + name + "\" cannot be set for an HTTP API outside of this stack",
                    "\"provider.httpApi.id\" names an API that another stack owns: it has to be"
                        + " set there. Remove it here, or remove the id.",
                    written.source())));
  }
}
