package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/** {@code cors} of a bucket: {@code true} for every page, or {@value #KEYS}. */
final class BucketCors {

  static final String KEYS = "origins, methods, headers, maxAge";

  private static final List<String> ALL_METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD");

  private BucketCors() {}

  static Mapping of(Node cors) {
    Settings written = new Settings(cors.asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    Mapping rule =
        Cfn.object()
            .put("AllowedOrigins", list(written, "origins").orElse(Cfn.texts("*")))
            .put(
                "AllowedMethods",
                list(written, "methods")
                    .orElse(Cfn.list(ALL_METHODS.stream().map(Cfn::text).toList())))
            .put("AllowedHeaders", list(written, "headers").orElse(Cfn.texts("*")))
            .put("MaxAge", written.value("maxAge").orElse(null))
            .build();
    return Cfn.object().put("CorsRules", Cfn.list(rule)).build();
  }

  /** One item may stand alone. */
  private static Optional<Node> list(Settings written, String key) {
    return written
        .value(key)
        .map(value -> value.asSequence().isPresent() ? value : Cfn.list(value));
  }
}
