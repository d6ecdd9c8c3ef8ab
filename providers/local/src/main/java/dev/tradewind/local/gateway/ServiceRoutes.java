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
import dev.tradewind.model.event.HttpIntegration;
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

  private final Duration restTimeout;
  private final List<RestRoute> rest = new ArrayList<>();
  private final Map<String, Cors> preflights = new LinkedHashMap<>();
  private final List<HttpApiRoute> httpApi = new ArrayList<>();
  private final List<FunctionUrlRoute> urls = new ArrayList<>();

  private ServiceRoutes(Mapping provider) {
    restTimeout = timeout(provider.at("apiGateway", "timeoutInMillis"), RestRoute.LONGEST_TIMEOUT);
  }

  static ApiRoutes of(Service service) {
    ServiceRoutes routes = new ServiceRoutes(service.provider().settings());
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
    HttpIntegration integration = integration(http);
    boolean ownTemplate = http.settings().at("request", "template").isPresent();
    rest.add(
        new RestRoute(
            http.method(),
            http.path(),
            function.key(),
            integration,
            http.async() && !(integration == HttpIntegration.TEMPLATE && ownTemplate),
            timeout(http.settings().get("timeoutInMillis"), restTimeout)));
    if (http.cors() != null) {
      preflights.merge(http.path(), http.cors(), ServiceRoutes::merge);
    }
  }

  /**
   * A route that is {@code async} and says no integration is one with a mapping template (osls,
   * {@code api-gateway/lib/validate.js}).
   */
  private static HttpIntegration integration(Event.Http http) {
    return http.async() && http.settings().get("integration").isEmpty()
        ? HttpIntegration.TEMPLATE
        : http.integration();
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

  private static Duration timeout(Optional<Node> millis, Duration otherwise) {
    return millis.orElse(null) instanceof Scalar.Numeric number && number.value() > 0
        ? Duration.ofMillis((long) number.value())
        : otherwise;
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
