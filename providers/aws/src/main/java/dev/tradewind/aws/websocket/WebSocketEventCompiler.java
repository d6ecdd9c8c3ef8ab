package dev.tradewind.aws.websocket;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;

/** Compiles {@code websocket} events. */
public final class WebSocketEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    List<WebSocketRoute> routes = new WebSocketReader(compilation).read();
    if (routes.isEmpty()) {
      return;
    }
    WebSocketApi api = new WebSocketApi(compilation);
    WebSocketResources resources = new WebSocketResources();
    if (!api.isExternal()) {
      resources.put(api.resource());
      api.allowAnswers(routes);
    }
    new WebSocketRoutes(compilation, api, resources).compile(routes);
    Resource stage = api.isExternal() ? null : new WebSocketStage(compilation, api).compile();
    if (stage != null) {
      resources.put(stage);
    }
    String deployment = "WebsocketsDeployment" + resources.hash();
    if (stage != null) {
      resources.put(
          stage.withProperties(stage.properties().with("DeploymentId", Cfn.ref(deployment))));
    }
    resources.put(deployment(compilation, api, deployment, routes));
    resources.all().forEach(compilation.template()::add);
    addOutput(compilation, api);
  }

  private static Resource deployment(
      Compilation compilation, WebSocketApi api, String id, List<WebSocketRoute> routes) {
    List<Node> awaited = new ArrayList<>();
    for (WebSocketRoute route : routes) {
      if (route.answer() != null) {
        awaited.add(Cfn.text(route.responseId()));
      }
      awaited.add(Cfn.text(route.id()));
    }
    MappingBuilder properties =
        Cfn.object().put("ApiId", api.id()).put("Description", api.description());
    if (api.isExternal()) {
      properties.put("StageName", compilation.service().stage());
    }
    return Resource.of(id, "AWS::ApiGatewayV2::Deployment", properties)
        .dependingOn(Cfn.list(awaited));
  }

  private static void addOutput(Compilation compilation, WebSocketApi api) {
    compilation
        .template()
        .output(
            "ServiceEndpointWebsocket",
            "URL of the service endpoint",
            Cfn.join(
                "",
                Cfn.text("wss://"),
                api.id(),
                Cfn.text(".execute-api."),
                Cfn.region(),
                Cfn.text("."),
                Cfn.urlSuffix(),
                Cfn.text("/" + compilation.service().stage())),
            null);
  }
}
