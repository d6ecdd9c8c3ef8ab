package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for which a route has been found, with everything an event says about it.
 *
 * @param request as it came in
 * @param api that it came in by
 * @param resource the path of the route: {@code /quotes/{id}}
 * @param routeKey the route of an HTTP API: {@code GET /quotes/{id}}
 * @param pathParameters decoded
 * @param path as the event tells it
 * @param contextPath as the request context tells it
 * @param headers those that events carry, in the spelling that they carry them in
 * @param query decoded parameters
 */
public record RoutedRequest(
    GatewayRequest request,
    Api api,
    String resource,
    String routeKey,
    Map<String, String> pathParameters,
    String path,
    String contextPath,
    Headers headers,
    Map<String, List<String>> query,
    EventBody body) {

  /**
   * An API as events name it.
   *
   * @param accountId twelve digits, or {@code anonymous} for function URLs
   * @param stage {@code $default} for HTTP APIs
   */
  public record Api(Kind kind, String accountId, String apiId, String stage) {}

  /** The kinds of API whose events differ. */
  public enum Kind {
    REST,
    HTTP,
    FUNCTION_URL
  }

  /** The client's name for itself; null when it gave none. */
  public @Nullable String userAgent() {
    return request.headers().first("User-Agent");
  }

  /** The first label of the host name; the whole of an IPv6 address. */
  public String domainPrefix() {
    String host = request.host();
    if (host.startsWith("[")) {
      return host.substring(0, host.indexOf(']') + 1);
    }
    int end = 0;
    while (end < host.length() && host.charAt(end) != '.' && host.charAt(end) != ':') {
      end++;
    }
    return host.substring(0, end);
  }
}
