package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Events in payload format 2.0 (API Gateway developer guide, "Create AWS Lambda proxy integrations
 * for HTTP APIs"; Lambda developer guide, "Request and response payloads" of function URLs).
 * Several values are joined with commas, cookies stand apart from the headers, what is empty is
 * left out.
 */
public final class PayloadV2 {

  private final EventJson events = new EventJson();

  /** The event, JSON in UTF-8. */
  public byte[] write(RoutedRequest routed) {
    return events.object(routed.request().body().length, json -> event(json, routed));
  }

  private void event(JsonGenerator json, RoutedRequest routed) {
    json.writeStringProperty("version", "2.0");
    json.writeStringProperty("routeKey", routed.routeKey());
    json.writeStringProperty("rawPath", routed.path());
    json.writeStringProperty("rawQueryString", routed.request().query());
    List<String> cookies = cookies(routed.headers());
    if (!cookies.isEmpty()) {
      EventJson.list(json, "cookies", cookies);
    }
    Map<String, List<String>> headers = new LinkedHashMap<>(routed.headers().byName());
    headers.remove("cookie");
    EventJson.joinedValues(json, "headers", headers);
    if (!routed.query().isEmpty()) {
      EventJson.joinedValues(json, "queryStringParameters", routed.query());
    }
    context(json, routed);
    if (!routed.pathParameters().isEmpty()) {
      EventJson.texts(json, "pathParameters", routed.pathParameters());
    }
    EventJson.body(json, routed.body());
  }

  private void context(JsonGenerator json, RoutedRequest routed) {
    GatewayRequest request = routed.request();
    json.writeObjectPropertyStart("requestContext");
    json.writeStringProperty("accountId", routed.api().accountId());
    json.writeStringProperty("apiId", routed.api().apiId());
    json.writeStringProperty("domainName", request.host());
    json.writeStringProperty("domainPrefix", routed.domainPrefix());
    json.writeObjectPropertyStart("http");
    json.writeStringProperty("method", request.method());
    json.writeStringProperty("path", routed.contextPath());
    json.writeStringProperty("protocol", request.protocol());
    json.writeStringProperty("sourceIp", request.sourceIp());
    String userAgent = routed.userAgent();
    json.writeStringProperty("userAgent", userAgent == null ? "" : userAgent);
    json.writeEndObject();
    json.writeStringProperty(
        "requestId",
        routed.api().kind() == RoutedRequest.Kind.FUNCTION_URL
            ? request.identity().requestId()
            : request.identity().extendedId());
    json.writeStringProperty("routeKey", routed.routeKey());
    json.writeStringProperty("stage", routed.api().stage());
    json.writeStringProperty("time", events.time(request.identity().time()));
    json.writeNumberProperty("timeEpoch", request.identity().time().toEpochMilli());
    json.writeEndObject();
  }

  private static List<String> cookies(Headers headers) {
    List<String> cookies = new ArrayList<>();
    for (Headers.Field field : headers.fields()) {
      if (field.is("Cookie")) {
        for (String cookie : field.value().split(";", -1)) {
          if (!cookie.isBlank()) {
            cookies.add(cookie.strip());
          }
        }
      }
    }
    return cookies;
  }
}
