package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.SameValue;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cross-origin rules of the API, which are the same for all of its routes. */
final class HttpApiCors {

  private static final List<String> ALL_METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "OPTIONS", "HEAD", "DELETE");

  private HttpApiCors() {}

  /**
   * @param written {@code true}, or what is other than by default
   * @param routes whose methods are allowed when the file does not say which are
   */
  static Mapping of(Node written, Collection<Route> routes) {
    Settings cors = new Settings(written.asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    MappingBuilder properties = Cfn.object();
    if (cors.has("allowCredentials")) {
      properties.put("AllowCredentials", true);
    }
    return properties
        .put("AllowHeaders", distinct(cors, "allowedHeaders").orElseGet(HttpApiCors::headers))
        .put("AllowMethods", distinct(cors, "allowedMethods").orElseGet(() -> methods(routes)))
        .put("AllowOrigins", distinct(cors, "allowedOrigins").orElseGet(() -> Cfn.texts("*")))
        .put("ExposeHeaders", distinct(cors, "exposedResponseHeaders").orElse(null))
        .put("MaxAge", cors.written().get("maxAge").orElse(null))
        .build();
  }

  private static Sequence headers() {
    return Cfn.texts(
        "Content-Type",
        "X-Amz-Date",
        "Authorization",
        "X-Api-Key",
        "X-Amz-Security-Token",
        "X-Amz-User-Agent",
        "X-Amzn-Trace-Id");
  }

  private static Sequence methods(Collection<Route> routes) {
    Set<String> methods = new LinkedHashSet<>(List.of("OPTIONS"));
    for (Route route : routes) {
      methods.addAll(route.method().equals("ANY") ? ALL_METHODS : List.of(route.method()));
    }
    return Cfn.texts(methods.toArray(String[]::new));
  }

  private static Optional<Sequence> distinct(Settings cors, String key) {
    return cors.value(key).map(HttpApiCors::distinct);
  }

  /** The items of a list, or the one value, without repetitions. */
  static Sequence distinct(Node written) {
    List<Node> items = written.asSequence().map(Sequence::items).orElseGet(() -> List.of(written));
    return Cfn.list(items.stream().map(SameValue::new).distinct().map(SameValue::value).toList());
  }
}
