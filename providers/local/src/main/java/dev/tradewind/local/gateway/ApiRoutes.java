package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.front.FunctionUrlFront;
import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.operation.DeploymentInfo;
import java.util.ArrayList;
import java.util.List;

/** The APIs of a service, as the gateway serves them; part of {@code local.json}. */
public record ApiRoutes(
    RestRoutes rest, HttpApiRoutes httpApi, List<FunctionUrlRoute> functionUrls) {

  public ApiRoutes {
    functionUrls = List.copyOf(functionUrls);
  }

  /** The routes that the events of a service declare. */
  public static ApiRoutes of(Service service) {
    return ServiceRoutes.of(service);
  }

  /** Reads what {@link #toNode} wrote. */
  public static ApiRoutes from(Mapping node) {
    return RoutesReader.read(node);
  }

  public Mapping toNode() {
    return RoutesWriter.write(this);
  }

  /** Whether there is anything to serve. */
  public boolean isEmpty() {
    return rest.isEmpty() && httpApi.isEmpty() && functionUrls.isEmpty();
  }

  /**
   * The addresses of the routes, in the order they are declared.
   *
   * @param port the gateway listens on
   */
  public List<DeploymentInfo.Endpoint> endpoints(int port) {
    String base = "http://localhost:" + port;
    List<DeploymentInfo.Endpoint> endpoints = new ArrayList<>();
    for (RestRoute route : rest.routes()) {
      String url = base + "/" + rest.stage() + route.path();
      endpoints.add(new DeploymentInfo.Endpoint(route.method(), url, route.function()));
    }
    for (HttpApiRoute route : httpApi.routes()) {
      String url = base + (route.isDefault() ? "/" : route.path());
      endpoints.add(new DeploymentInfo.Endpoint(route.method(), url, route.function()));
    }
    for (FunctionUrlRoute url : functionUrls) {
      String address = base + FunctionUrlFront.prefix(url.function()) + "/";
      endpoints.add(new DeploymentInfo.Endpoint("ANY", address, url.function()));
    }
    return List.copyOf(endpoints);
  }
}
