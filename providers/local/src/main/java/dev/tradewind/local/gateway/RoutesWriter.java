package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.function.Function;

/** Writes routes in the form that {@link RoutesReader} reads. */
final class RoutesWriter {

  private static final SourceRange PLACE = SourceRange.none("local.json");

  private RoutesWriter() {}

  static Mapping write(ApiRoutes routes) {
    Mapping preflights = Mapping.empty(PLACE);
    for (var preflight : routes.rest().preflights().entrySet()) {
      preflights = preflights.with(preflight.getKey(), cors(preflight.getValue()));
    }
    Mapping rest =
        Mapping.empty(PLACE)
            .with("stage", text(routes.rest().stage()))
            .with("binaryMediaTypes", texts(routes.rest().binaryMediaTypes()))
            .with("routes", list(routes.rest().routes(), RoutesWriter::rest))
            .with("preflights", preflights);
    Mapping httpApi =
        Mapping.empty(PLACE).with("routes", list(routes.httpApi().routes(), RoutesWriter::httpApi));
    if (routes.httpApi().cors() != null) {
      httpApi = httpApi.with("cors", cors(routes.httpApi().cors()));
    }
    return Mapping.empty(PLACE)
        .with("rest", rest)
        .with("httpApi", httpApi)
        .with("functionUrls", list(routes.functionUrls(), RoutesWriter::url));
  }

  private static Node rest(RestRoute route) {
    return Mapping.empty(PLACE)
        .with("method", text(route.method()))
        .with("path", text(route.path()))
        .with("function", text(route.function()))
        .with("integration", text(route.integration().name()))
        .with("async", new Scalar.Bool(route.async(), PLACE))
        .with("timeoutMillis", number(route.timeout().toMillis()));
  }

  private static Node httpApi(HttpApiRoute route) {
    return Mapping.empty(PLACE)
        .with("method", text(route.method()))
        .with("path", text(route.path()))
        .with("function", text(route.function()))
        .with("payloadFormat", text(route.payloadFormat()));
  }

  private static Node url(FunctionUrlRoute url) {
    Mapping mapping = Mapping.empty(PLACE).with("function", text(url.function()));
    return url.cors() == null ? mapping : mapping.with("cors", cors(url.cors()));
  }

  private static Mapping cors(Cors cors) {
    Mapping mapping =
        Mapping.empty(PLACE)
            .with("origins", texts(cors.origins()))
            .with("methods", texts(cors.methods()))
            .with("headers", texts(cors.headers()))
            .with("exposedHeaders", texts(cors.exposedHeaders()))
            .with("allowCredentials", new Scalar.Bool(cors.allowCredentials(), PLACE));
    if (cors.maxAge() != null) {
      mapping = mapping.with("maxAgeSeconds", number(cors.maxAge().toSeconds()));
    }
    return cors.cacheControl() == null
        ? mapping
        : mapping.with("cacheControl", text(cors.cacheControl()));
  }

  private static <T> Sequence list(List<T> items, Function<T, Node> write) {
    return new Sequence(items.stream().map(write).toList(), PLACE);
  }

  private static Sequence texts(List<String> texts) {
    return new Sequence(texts.stream().<Node>map(RoutesWriter::text).toList(), PLACE);
  }

  private static Scalar text(String text) {
    return new Scalar.Text(text, PLACE);
  }

  private static Scalar number(long number) {
    return new Scalar.Numeric(number, PLACE);
  }
}
