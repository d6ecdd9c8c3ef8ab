package dev.tradewind.local.gateway.route;

import dev.tradewind.model.event.Cors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP API, served on its {@code $default} stage.
 *
 * @param cors null when none is declared
 */
public record HttpApiRoutes(List<HttpApiRoute> routes, @Nullable Cors cors) {

  public HttpApiRoutes {
    routes = List.copyOf(routes);
  }

  public boolean isEmpty() {
    return routes.isEmpty();
  }
}
