package dev.tradewind.config.dialect;

import dev.tradewind.model.event.Cors;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin rules with the defaults of each kind of API, as osls 4.3.1 fills them in. The three
 * kinds differ in their headers and in which methods are added.
 */
final class CorsRules {

  private static final List<String> API_HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amz-User-Agent",
          "X-Amzn-Trace-Id");
  private static final List<String> FUNCTION_URL_HEADERS =
      List.of(
          "Content-Type",
          "X-Amz-Date",
          "Authorization",
          "X-Api-Key",
          "X-Amz-Security-Token",
          "X-Amzn-Trace-Id");

  private CorsRules() {}

  /** Of a route of a REST API: OPTIONS and the route's own method are always allowed. */
  static Optional<Cors> ofRoute(Node cors, String method) {
    if (isOff(cors)) {
      return Optional.empty();
    }
    Settings settings = settings(cors);
    List<String> origins = settings.texts("origins");
    String origin = settings.text("origin").orElse(origins.isEmpty() ? "*" : null);
    Set<String> allOrigins = new LinkedHashSet<>();
    if (origin != null && origins.isEmpty()) {
      for (String one : origin.split(",", -1)) {
        allOrigins.add(one.strip());
      }
    }
    allOrigins.addAll(origins);
    Set<String> methods = new LinkedHashSet<>(upper(settings.texts("methods")));
    methods.add("OPTIONS");
    methods.add(method);
    return Optional.of(
        new Cors(
            List.copyOf(allOrigins),
            List.copyOf(methods),
            or(settings.texts("headers"), API_HEADERS),
            List.of(),
            settings.is("allowCredentials"),
            seconds(settings.integer("maxAge")),
            settings.text("cacheControl").orElse(null)));
  }

  /**
   * Of an HTTP API.
   *
   * @param usedMethods of its routes; allowed with OPTIONS when the file names no methods
   */
  static Optional<Cors> ofHttpApi(Node cors, Set<String> usedMethods) {
    if (isOff(cors)) {
      return Optional.empty();
    }
    Set<String> used = new LinkedHashSet<>(List.of("OPTIONS"));
    for (String method : usedMethods) {
      used.addAll(
          method.equals("ANY")
              ? List.of("GET", "POST", "PUT", "PATCH", "HEAD", "DELETE")
              : List.of(method));
    }
    return Optional.of(declared(settings(cors), List.copyOf(used), API_HEADERS));
  }

  /** Of the address of a single function: every method unless the file names some. */
  static Optional<Cors> ofFunctionUrl(Node cors) {
    return isOff(cors)
        ? Optional.empty()
        : Optional.of(declared(settings(cors), List.of("*"), FUNCTION_URL_HEADERS));
  }

  private static Cors declared(Settings settings, List<String> methods, List<String> headers) {
    return new Cors(
        or(settings.texts("allowedOrigins"), List.of("*")),
        or(upper(settings.texts("allowedMethods")), methods),
        or(settings.texts("allowedHeaders"), headers),
        settings.texts("exposedResponseHeaders"),
        settings.is("allowCredentials"),
        seconds(settings.integer("maxAge")),
        null);
  }

  private static boolean isOff(Node cors) {
    return cors.asMapping().isEmpty() && !Settings.bool(cors).orElse(false);
  }

  private static Settings settings(Node cors) {
    return new Settings(cors.asMapping().orElseGet(() -> Mapping.empty(cors.source())));
  }

  private static List<String> or(List<String> declared, List<String> defaults) {
    return declared.isEmpty() ? defaults : List.copyOf(new LinkedHashSet<>(declared));
  }

  private static List<String> upper(List<String> methods) {
    List<String> upper = new ArrayList<>();
    methods.forEach(method -> upper.add(method.toUpperCase(Locale.ROOT)));
    return upper;
  }

  private static @Nullable Duration seconds(OptionalInt seconds) {
    return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : null;
  }
}
