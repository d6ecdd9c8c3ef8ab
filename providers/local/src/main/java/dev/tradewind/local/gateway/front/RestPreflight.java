package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.model.event.Cors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code OPTIONS} that Serverless Framework gives a path with {@code cors}: a mock
 * with fixed headers, whose allowed origin becomes the request's when that is one of several. It
 * answers every {@code OPTIONS}, one without an origin too. Actual responses are left alone: there
 * the function sends the headers.
 */
final class RestPreflight {

  private static final String EVERY_METHOD = "DELETE,GET,HEAD,PATCH,POST,PUT";

  private RestPreflight() {}

  static GatewayResponse answer(Cors cors, @Nullable String origin) {
    List<String> headers = new ArrayList<>();
    headers.addAll(List.of("Content-Type", "application/json"));
    headers.addAll(List.of("Access-Control-Allow-Origin", allowedOrigin(cors, origin)));
    headers.addAll(List.of("Access-Control-Allow-Headers", String.join(",", cors.headers())));
    String methods = String.join(",", cors.methods()).replace("ANY", EVERY_METHOD);
    headers.addAll(List.of("Access-Control-Allow-Methods", methods));
    if (cors.allowCredentials()) {
      headers.addAll(List.of("Access-Control-Allow-Credentials", "true"));
    }
    if (cors.maxAge() != null && !cors.maxAge().isZero()) {
      String seconds = Long.toString(cors.maxAge().toSeconds());
      headers.addAll(List.of("Access-Control-Max-Age", seconds));
    }
    if (cors.cacheControl() != null) {
      headers.addAll(List.of("Cache-Control", cors.cacheControl()));
    }
    return GatewayResponse.empty(200, Headers.of(headers.toArray(String[]::new)));
  }

  private static String allowedOrigin(Cors cors, @Nullable String origin) {
    if (cors.origins().isEmpty() || cors.origins().equals(List.of("*"))) {
      return "*";
    }
    return origin != null && OriginPattern.allows(cors, origin)
        ? origin
        : cors.origins().getFirst();
  }
}
