package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request as events carry them: without the connection's own, with the gateway's.
 */
public final class EventHeaders {

  private EventHeaders() {}

  /**
   * REST APIs keep the spelling of the client and take away what API Gateway's important notes for
   * REST APIs list as removed for Lambda integrations; {@code Content-Length} goes too (measured by
   * LocalStack's snapshot tests).
   */
  public static Headers ofRest(GatewayRequest request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (Headers.Field field : request.headers().fields()) {
      if (!isRemovedByRest(field.name())) {
        fields.add(field);
      }
    }
    return withGatewaysOwn(fields, request);
  }

  /** HTTP APIs and function URLs know names in lower case only and say how long the body is. */
  public static Headers ofHttpApi(GatewayRequest request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (Headers.Field field : request.headers().fields()) {
      if (!isOfTheConnection(field.name()) && !field.is("Content-Length")) {
        fields.add(field);
      }
    }
    fields.add(new Headers.Field("content-length", Integer.toString(request.body().length)));
    return lowerCase(withGatewaysOwn(fields, request));
  }

  private static Headers withGatewaysOwn(List<Headers.Field> fields, GatewayRequest request) {
    String trace = request.headers().first("X-Amzn-Trace-Id");
    String forwardedFor = request.headers().last("X-Forwarded-For");
    fields.removeIf(
        field ->
            field.is("X-Amzn-Trace-Id")
                || field.is("X-Forwarded-For")
                || field.is("X-Forwarded-Port")
                || field.is("X-Forwarded-Proto"));
    add(fields, "X-Amzn-Trace-Id", trace == null ? "Root=" + request.identity().traceId() : trace);
    add(fields, "X-Forwarded-For", through(forwardedFor, request.sourceIp()));
    add(fields, "X-Forwarded-Port", Integer.toString(request.port()));
    add(fields, "X-Forwarded-Proto", "http");
    return new Headers(fields);
  }

  private static void add(List<Headers.Field> fields, String name, String value) {
    fields.add(new Headers.Field(name, value));
  }

  private static String through(@Nullable String before, String sourceIp) {
    return before == null || before.isBlank() ? sourceIp : before + ", " + sourceIp;
  }

  private static Headers lowerCase(Headers headers) {
    return new Headers(
        headers.fields().stream()
            .map(field -> new Headers.Field(field.name().toLowerCase(Locale.ROOT), field.value()))
            .toList());
  }

  private static boolean isRemovedByRest(String name) {
    return isOfTheConnection(name)
        || switch (name.toLowerCase(Locale.ROOT)) {
          case "content-length",
              "content-md5",
              "max-forwards",
              "proxy-authenticate",
              "server",
              "www-authenticate" ->
              true;
          default -> false;
        };
  }

  private static boolean isOfTheConnection(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "connection",
          "expect",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade" ->
          true;
      default -> false;
    };
  }
}
