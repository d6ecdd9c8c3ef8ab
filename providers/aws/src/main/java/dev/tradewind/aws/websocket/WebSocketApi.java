package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/** The API that all {@code websocket} events of a service share. */
final class WebSocketApi {

  static final String ID = "WebsocketsApi";

  private final Compilation compilation;
  private final Settings provider;

  WebSocketApi(Compilation compilation) {
    this.compilation = compilation;
    this.provider = Settings.ofProvider(compilation.service());
  }

  /** Whether the API is one that exists outside of this stack. */
  boolean isExternal() {
    return provider.has("apiGateway", "websocketApiId");
  }

  /** What {@code ApiId} of other resources is. */
  Node id() {
    return provider.value("apiGateway", "websocketApiId").orElseGet(() -> Cfn.ref(ID));
  }

  /** The logical id of the API, for what waits for it; empty when it is not referred to by one. */
  Optional<Node> waitedFor() {
    return id().asMapping().flatMap(mapping -> mapping.get("Ref"));
  }

  /** Of the API, its stage and its deployment. */
  Node description() {
    return provider
        .value("websocketsDescription")
        .orElseGet(() -> Cfn.text("Serverless Websockets"));
  }

  Resource resource() {
    Service service = compilation.service();
    return Resource.of(
        ID,
        "AWS::ApiGatewayV2::Api",
        Cfn.object()
            .put(
                "Name",
                provider
                    .text("websocketsApiName")
                    .orElseGet(() -> service.stage() + "-" + service.name() + "-websockets"))
            .put(
                "RouteSelectionExpression",
                provider
                    .value("websocketsApiRouteSelectionExpression")
                    .orElseGet(() -> Cfn.text("$request.body.action")))
            .put("Description", description())
            .put("ProtocolType", "WEBSOCKET")
            .put("Tags", provider.value("tags").orElse(null)));
  }

  /** Lets functions answer to connections. */
  void allowAnswers(List<WebSocketRoute> routes) {
    Mapping statement =
        Statements.allow(
            Cfn.list(Cfn.sub("arn:${AWS::Partition}:execute-api:*:*:*/@connections/*")),
            "execute-api:ManageConnections");
    compilation.role().allowOnce(statement);
    routes.forEach(route -> compilation.role(route.function()).allowOnce(statement));
  }
}
