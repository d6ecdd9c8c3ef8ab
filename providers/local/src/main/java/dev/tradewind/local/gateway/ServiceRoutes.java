package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Collects the routes of a service from the events of its functions. */
final class ServiceRoutes {

  private final List<RestRoute> rest = new ArrayList<>();
  private final Map<String, Cors> preflights = new LinkedHashMap<>();
  private final List<HttpApiRoute> httpApi = new ArrayList<>();
  private final List<FunctionUrlRoute> urls = new ArrayList<>();

  static ApiRoutes of(Service service) {
    ServiceRoutes routes = new ServiceRoutes();
    service.functions().values().forEach(routes::add);
    return new ApiRoutes(
        new RestRoutes(
            service.stage(),
            routes.rest,
            routes.preflights,
            binaryMediaTypes(service.provider().settings())),
        new HttpApiRoutes(routes.httpApi, service.provider().httpApiCors()),
        routes.urls);
  }

  private void add(Function function) {
    for (Event event : function.events()) {
      if (event instanceof Event.Http http) {
        add(function, http);
      } else if (event instanceof Event.HttpApi api) {
        httpApi.add(
            new HttpApiRoute(api.method(), api.path(), function.key(), api.payloadFormat()));
      }
    }
    if (function.url() != null) {
      urls.add(new FunctionUrlRoute(function.key(), function.url().cors()));
    }
  }

  private void add(Function function, Event.Http http) {
    rest.add(
        new RestRoute(
            http.method(),
            http.path(),
            function.key(),
            http.integration(),
            http.async(),
            timeout(http.settings())));
    if (http.cors() != null) {
      preflights.merge(http.path(), http.cors(), ServiceRoutes::merge);
    }
  }

  /**
   * The rules of one path when several functions declare some: lists are joined, the newer ones in
   * front; of single values the last one said counts (osls, {@code api-gateway/lib/validate.js}).
   */
  private static Cors merge(Cors before, Cors next) {
    return new Cors(
        next.origins().equals(List.of("*"))
            ? next.origins()
            : union(next.origins(), before.origins()),
        union(next.methods(), before.methods()),
        union(next.headers(), before.headers()),
        union(next.exposedHeaders(), before.exposedHeaders()),
        before.allowCredentials() || next.allowCredentials(),
        next.maxAge() == null ? before.maxAge() : next.maxAge(),
        next.cacheControl() == null ? before.cacheControl() : next.cacheControl());
  }

  private static List<String> union(List<String> first, List<String> second) {
    SequencedSet<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static Duration timeout(Mapping settings) {
    return settings.get("timeoutInMillis").orElse(null) instanceof Scalar.Numeric millis
            && millis.value() > 0
        ? Duration.ofMillis((long) millis.value())
        : RestRoute.LONGEST_TIMEOUT;
  }

  private static List<String> binaryMediaTypes(Mapping provider) {
    Optional<Node> types = provider.at("apiGateway", "binaryMediaTypes");
    return switch (types.orElse(null)) {
      case Scalar.Text text -> List.of(text.value());
      case Sequence list -> list.items().stream().flatMap(node -> node.asText().stream()).toList();
      case null, default -> List.of();
    };
  }
}
