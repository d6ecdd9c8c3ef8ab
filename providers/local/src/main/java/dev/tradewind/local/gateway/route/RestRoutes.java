package dev.tradewind.local.gateway.route;

import dev.tradewind.model.event.Cors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A REST API.
 *
 * @param stage the first segment of every path
 * @param preflights by path, the rules by which the gateway answers {@code OPTIONS} itself
 * @param binaryMediaTypes what is no text; may hold wildcards
 */
public record RestRoutes(
    String stage,
    List<RestRoute> routes,
    Map<String, Cors> preflights,
    List<String> binaryMediaTypes) {

  public RestRoutes {
    routes = List.copyOf(routes);
    preflights = Collections.unmodifiableMap(new LinkedHashMap<>(preflights));
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
  }

  public boolean isEmpty() {
    return routes.isEmpty();
  }
}
