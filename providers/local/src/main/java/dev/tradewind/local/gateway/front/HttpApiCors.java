package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.model.event.Cors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin rules of an HTTP API or a function URL. With rules, the gateway answers preflight
 * requests by itself, with or without a route for them, adds the headers to every other response
 * and ignores those of the function ("Configure CORS for HTTP APIs", API Gateway developer guide).
 */
final class HttpApiCors {

  private final Cors cors;
  private final int preflightStatus;

  HttpApiCors(Cors cors, int preflightStatus) {
    this.cors = cors;
    this.preflightStatus = preflightStatus;
  }

  static boolean isPreflight(GatewayRequest request) {
    return request.method().equals("OPTIONS")
        && request.headers().has("Origin")
        && request.headers().has("Access-Control-Request-Method");
  }

  /** The answer to a preflight request; without any header for an origin that is not allowed. */
  GatewayResponse preflight(@Nullable String origin) {
    List<Headers.Field> fields = new ArrayList<>();
    if (origin != null && OriginPattern.allows(cors, origin)) {
      allowOrigin(fields, origin);
      add(fields, "Access-Control-Allow-Methods", cors.methods());
      add(fields, "Access-Control-Allow-Headers", cors.headers());
      add(fields, "Access-Control-Expose-Headers", cors.exposedHeaders());
      if (cors.maxAge() != null) {
        add(fields, "Access-Control-Max-Age", List.of("" + cors.maxAge().toSeconds()));
      }
    }
    return GatewayResponse.empty(preflightStatus, new Headers(fields));
  }

  /** The response with the gateway's cross-origin headers in place of the function's. */
  GatewayResponse apply(GatewayResponse response, @Nullable String origin) {
    List<Headers.Field> fields = new ArrayList<>(response.headers().fields());
    fields.removeIf(field -> field.name().toLowerCase(Locale.ROOT).startsWith("access-control-"));
    if (origin != null && OriginPattern.allows(cors, origin)) {
      allowOrigin(fields, origin);
      add(fields, "Access-Control-Expose-Headers", cors.exposedHeaders());
    }
    return new GatewayResponse(response.status(), new Headers(fields), response.body());
  }

  private void allowOrigin(List<Headers.Field> fields, String origin) {
    add(
        fields,
        "Access-Control-Allow-Origin",
        List.of(cors.origins().contains("*") ? "*" : origin));
    if (cors.allowCredentials()) {
      add(fields, "Access-Control-Allow-Credentials", List.of("true"));
    }
  }

  private static void add(List<Headers.Field> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.add(new Headers.Field(name, String.join(",", values)));
    }
  }
}
