package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.core.JsonGenerator;

/**
 * Events in payload format 1.0 (API Gateway developer guide, "Input format of a Lambda function for
 * proxy integration"; for HTTP APIs, "Create AWS Lambda proxy integrations for HTTP APIs"). What is
 * empty is null; of several values the single-value maps keep the last.
 */
public final class PayloadV1 {

  /** What only callers with credentials have. */
  static final List<String> UNKNOWN_IDENTITY =
      List.of(
          "accessKey",
          "accountId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "user",
          "userArn");

  private final EventJson events = new EventJson();

  /** The event, JSON in UTF-8. */
  public byte[] write(RoutedRequest routed) {
    return events.object(routed.request().body().length, json -> event(json, routed));
  }

  private void event(JsonGenerator json, RoutedRequest routed) {
    if (routed.api().kind() != RoutedRequest.Kind.REST) {
      json.writeStringProperty("version", "1.0");
    }
    json.writeStringProperty("resource", routed.resource());
    json.writeStringProperty("path", routed.path());
    json.writeStringProperty("httpMethod", routed.request().method());
    Map<String, List<String>> headers = routed.headers().byName();
    EventJson.lastValues(json, "headers", headers);
    EventJson.lists(json, "multiValueHeaders", headers);
    if (routed.query().isEmpty()) {
      json.writeNullProperty("queryStringParameters");
      json.writeNullProperty("multiValueQueryStringParameters");
    } else {
      EventJson.lastValues(json, "queryStringParameters", routed.query());
      EventJson.lists(json, "multiValueQueryStringParameters", routed.query());
    }
    if (routed.pathParameters().isEmpty()) {
      json.writeNullProperty("pathParameters");
    } else {
      EventJson.texts(json, "pathParameters", routed.pathParameters());
    }
    json.writeNullProperty("stageVariables");
    context(json, routed);
    if (routed.body() instanceof EventBody.None) {
      json.writeNullProperty("body");
    }
    EventJson.body(json, routed.body());
  }

  private void context(JsonGenerator json, RoutedRequest routed) {
    GatewayRequest request = routed.request();
    json.writeObjectPropertyStart("requestContext");
    json.writeStringProperty("accountId", routed.api().accountId());
    json.writeStringProperty("apiId", routed.api().apiId());
    if (routed.api().kind() != RoutedRequest.Kind.REST) {
      json.writeObjectPropertyStart("authorizer");
      json.writeNullProperty("claims");
      json.writeNullProperty("scopes");
      json.writeEndObject();
    }
    json.writeStringProperty("domainName", request.host());
    json.writeStringProperty("domainPrefix", routed.domainPrefix());
    json.writeStringProperty("extendedRequestId", request.identity().extendedId());
    json.writeStringProperty("httpMethod", request.method());
    identity(json, routed);
    json.writeStringProperty("path", routed.contextPath());
    json.writeStringProperty("protocol", request.protocol());
    json.writeStringProperty(
        "requestId",
        routed.api().kind() == RoutedRequest.Kind.REST
            ? request.identity().requestId()
            : request.identity().extendedId());
    json.writeStringProperty("requestTime", events.time(request.identity().time()));
    json.writeNumberProperty("requestTimeEpoch", request.identity().time().toEpochMilli());
    EventJson.nullable(
        json,
        "resourceId",
        routed.api().kind() == RoutedRequest.Kind.REST ? resourceId(routed.resource()) : null);
    json.writeStringProperty("resourcePath", routed.resource());
    json.writeStringProperty("stage", routed.api().stage());
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, RoutedRequest routed) {
    json.writeObjectPropertyStart("identity");
    UNKNOWN_IDENTITY.forEach(json::writeNullProperty);
    json.writeStringProperty("sourceIp", routed.request().sourceIp());
    EventJson.nullable(json, "userAgent", routed.userAgent());
    json.writeEndObject();
  }

  /** Always the same six characters for a resource. */
  private static String resourceId(String resource) {
    CRC32 sum = new CRC32();
    sum.update(resource.getBytes(StandardCharsets.UTF_8));
    String id = "00000" + Long.toString(sum.getValue(), 36);
    return id.substring(id.length() - 6);
  }
}
