package dev.tradewind.local.gateway;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import java.util.List;

/** The APIs of a service, as the gateway serves them; part of {@code local.json}. */
public record ApiRoutes(Mapping routes) {

  /** The routes that the events of a service declare. */
  public static ApiRoutes of(Service service) {
    return new ApiRoutes(Mapping.empty(service.provider().source()));
  }

  /** Reads what {@link #toNode} wrote. */
  public static ApiRoutes from(Mapping node) {
    return new ApiRoutes(node);
  }

  /** Where each route is reached when the gateway listens on a port. */
  public List<Endpoint> endpoints(int port) {
    return List.of();
  }

  public Mapping toNode() {
    return Mapping.empty(SourceRange.none("local.json"));
  }
}
