package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cross-origin rules of one route, defaults filled in.
 *
 * @param origin as {@code origin} says, which may be a list with commas; null when only {@code
 *     origins} is written
 * @param origins as {@code origins} says
 * @param methods with OPTIONS and the route's own method
 * @param maxAge seconds; null: not said
 */
record RouteCors(
    @Nullable String origin,
    List<String> origins,
    List<String> methods,
    List<String> headers,
    boolean allowCredentials,
    @Nullable String maxAge,
    @Nullable String cacheControl) {

  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amz-User-Agent",
          "X-Amzn-Trace-Id");

  RouteCors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
  }

  /**
   * @param written {@code true} or an object
   * @param method of the route, in upper case
   */
  static RouteCors of(Node written, String method) {
    Settings settings =
        new Settings(written.asMapping().orElseGet(() -> Mapping.empty(written.source())));
    Optional<Node> methods = settings.value("methods");
    Optional<Node> headers = settings.value("headers");
    String anyOrigin = settings.has("origins") ? null : "*";
    return new RouteCors(
        Coerced.text(settings.value("origin")).orElse(anyOrigin),
        Coerced.texts(settings.value("origins")),
        withAll(Coerced.texts(methods), "OPTIONS", method),
        headers.isPresent() ? Coerced.texts(headers) : HEADERS,
        Coerced.flag(settings.value("allowCredentials")),
        Coerced.text(settings.value("maxAge")).orElse(null),
        Coerced.text(settings.value("cacheControl")).orElse(null));
  }

  /** The header of an answer that goes through a template. */
  String allowedOrigin() {
    return origins.isEmpty() ? singleOrigin() : String.join(",", origins);
  }

  /** An empty list of origins allows none; the text is the one that live stacks have for it. */
  String singleOrigin() {
    return origin == null ? "undefined" : origin;
  }

  private static List<String> withAll(List<String> written, String... needed) {
    List<String> all = new ArrayList<>(written);
    for (String one : needed) {
      if (!all.contains(one)) {
        all.add(one);
      }
    }
    return all;
  }
}
