package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a route declares under {@code request.parameters}.
 *
 * @param key {@code querystring.name}, {@code path.name}, {@code header.name}
 * @param mappedValue what the integration gets in its place; null: the parameter itself
 */
record RequestParameter(String key, boolean required, @Nullable Node mappedValue) {

  /** The name under {@code parameters} and the one that API Gateway has for it. */
  private record Location(String written, String name) {}

  private static final List<Location> LOCATIONS =
      List.of(
          new Location("querystrings", "querystring"),
          new Location("paths", "path"),
          new Location("headers", "header"));

  static List<RequestParameter> of(Settings request) {
    List<RequestParameter> parameters = new ArrayList<>();
    for (Location location : LOCATIONS) {
      request
          .mapping("parameters", location.written())
          .ifPresent(
              written ->
                  written
                      .entries()
                      .forEach(
                          (name, entry) ->
                              one(location.name() + "." + name, entry.value())
                                  .ifPresent(parameters::add)));
    }
    return parameters;
  }

  /** A boolean says whether it is required; an object that does not say so means it is. */
  private static Optional<RequestParameter> one(String key, Node value) {
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!(value instanceof Mapping mapping)) {
      return Optional.of(new RequestParameter(key, Coerced.flag(value), null));
    }
    boolean required =
        mapping.get("required").filter(said -> !said.isNull()).map(Coerced::flag).orElse(true);
    Node mapped = new Settings(mapping).value("mappedValue").orElse(null);
    return Optional.of(new RequestParameter(key, required, mapped));
  }
}
