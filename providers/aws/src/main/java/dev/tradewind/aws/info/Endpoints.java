package dev.tradewind.aws.info;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the functions of a deployed service answer. */
final class Endpoints {

  private static final String EVERY_METHOD = "ANY";
  private static final String WEB_SOCKET = "WS";

  private final Optional<String> restApi;
  private final Optional<String> httpApi;
  private final Optional<String> webSocketApi;
  private final StackState stack;
  private final List<Endpoint> found = new ArrayList<>();

  private Endpoints(Service service, StackState stack) {
    this.stack = stack;
    this.restApi = stack.output("ServiceEndpoint");
    this.httpApi = stack.output("HttpApiUrl").or(() -> sharedHttpApi(service, stack));
    this.webSocketApi = stack.output("ServiceEndpointWebsocket");
  }

  /** In file order; a function that takes several routes of a WebSocket API has one address. */
  static List<Endpoint> of(Service service, StackState stack) {
    Endpoints endpoints = new Endpoints(service, stack);
    service.functions().values().forEach(endpoints::add);
    return endpoints.found;
  }

  private void add(Function function) {
    for (Event event : function.events()) {
      switch (event) {
        case Event.Http http -> add(function, http.method(), restApi, http.path());
        case Event.HttpApi http -> add(function, http.method(), httpApi, http.path());
        case Event.WebSocket ignored -> {
          if (found.stream().noneMatch(known -> isWebSocketOf(function, known))) {
            add(function, WEB_SOCKET, webSocketApi, "/");
          }
        }
        case Event.Schedule ignored -> {}
        case Event.Queue ignored -> {}
        case Event.Topic ignored -> {}
        case Event.Bucket ignored -> {}
        case Event.Table ignored -> {}
        case Event.Native ignored -> {}
      }
    }
    add(
        function,
        EVERY_METHOD,
        stack.output(LogicalIds.function(function.key()) + "LambdaFunctionUrl"),
        "/");
  }

  private static boolean isWebSocketOf(Function function, Endpoint endpoint) {
    return endpoint.method().equals(WEB_SOCKET) && endpoint.function().equals(function.key());
  }

  private void add(Function function, String method, Optional<String> base, String path) {
    base.ifPresent(
        url -> {
          boolean isRoot = path.equals("/") || path.equals("$default");
          found.add(new Endpoint(method, isRoot ? url : url + path, function.key()));
        });
  }

  /**
   * The address of an API that the project only adds routes to. An id that is imported from another
   * stack is not known here.
   */
  private static Optional<String> sharedHttpApi(Service service, StackState stack) {
    String[] arn = stack.id().split(":", -1); // arn:PARTITION:cloudformation:REGION:…
    String suffix = arn[1].equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    return Settings.ofProvider(service)
        .text("httpApi", "id")
        .map(id -> "https://" + id + ".execute-api." + arn[3] + "." + suffix);
  }
}
