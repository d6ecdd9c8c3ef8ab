package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads routes in the form that {@link RoutesWriter} writes. */
final class RoutesReader {

  private RoutesReader() {}

  static ApiRoutes read(Mapping node) {
    Mapping rest = child(node, "rest");
    Map<String, Cors> preflights = new LinkedHashMap<>();
    child(rest, "preflights")
        .entries()
        .forEach(
            (path, entry) ->
                entry.value().asMapping().ifPresent(cors -> preflights.put(path, cors(cors))));
    Mapping httpApi = child(node, "httpApi");
    return new ApiRoutes(
        new RestRoutes(
            text(rest, "stage"),
            list(rest, "routes", RoutesReader::rest),
            preflights,
            texts(rest, "binaryMediaTypes")),
        new HttpApiRoutes(list(httpApi, "routes", RoutesReader::httpApi), corsOf(httpApi)),
        list(
            node, "functionUrls", url -> new FunctionUrlRoute(text(url, "function"), corsOf(url))));
  }

  private static RestRoute rest(Mapping route) {
    return new RestRoute(
        text(route, "method"),
        text(route, "path"),
        text(route, "function"),
        HttpIntegration.valueOf(text(route, "integration")),
        flag(route, "async"),
        Duration.ofMillis(number(route, "timeoutMillis", RestRoute.LONGEST_TIMEOUT.toMillis())));
  }

  private static HttpApiRoute httpApi(Mapping route) {
    return new HttpApiRoute(
        text(route, "method"),
        text(route, "path"),
        text(route, "function"),
        text(route, "payloadFormat"));
  }

  private static @Nullable Cors corsOf(Mapping parent) {
    return parent.mapping("cors").map(RoutesReader::cors).orElse(null);
  }

  private static Cors cors(Mapping cors) {
    long maxAge = number(cors, "maxAgeSeconds", -1);
    return new Cors(
        texts(cors, "origins"),
        texts(cors, "methods"),
        texts(cors, "headers"),
        texts(cors, "exposedHeaders"),
        flag(cors, "allowCredentials"),
        maxAge < 0 ? null : Duration.ofSeconds(maxAge),
        cors.text("cacheControl").orElse(null));
  }

  private static Mapping child(Mapping parent, String key) {
    return parent.mapping(key).orElseGet(() -> Mapping.empty(parent.source()));
  }

  private static String text(Mapping parent, String key) {
    return parent.text(key).orElse("");
  }

  private static boolean flag(Mapping parent, String key) {
    return parent.get(key).orElse(null) instanceof Scalar.Bool flag && flag.value();
  }

  private static long number(Mapping parent, String key, long otherwise) {
    return parent.get(key).orElse(null) instanceof Scalar.Numeric number
        ? (long) number.value()
        : otherwise;
  }

  private static List<Node> items(Mapping parent, String key) {
    return parent.sequence(key).map(sequence -> sequence.items()).orElse(List.of());
  }

  private static List<String> texts(Mapping parent, String key) {
    return items(parent, key).stream().flatMap(node -> node.asText().stream()).toList();
  }

  private static <T> List<T> list(Mapping parent, String key, Function<Mapping, T> read) {
    return items(parent, key).stream()
        .flatMap(node -> node.asMapping().stream())
        .map(read)
        .toList();
  }
}
