package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.MediaTypes;
import dev.tradewind.local.gateway.message.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The event of a REST route without proxy integration, made by the mapping template that osls gives
 * such routes when they declare none ({@code api-gateway/lib/method/integration.js}). Routes with
 * {@code async: true} are of this kind.
 */
public final class TemplateEvent {

  /** What came of a request. */
  public sealed interface Result {}

  /**
   * @param bytes JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  public record Event(byte[] bytes) implements Result {}

  /** There is no template for the content type. */
  public record UnsupportedMediaType() implements Result {}

  /** The body is no JSON although its type says so. */
  public record UnreadableBody() implements Result {}

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super("the body is no JSON", cause);
    }
  }

  private final EventJson events = new EventJson();
  private final JsonFactory bodies = new JsonFactory();

  public Result write(RoutedRequest routed) {
    String contentType = routed.request().headers().first("Content-Type");
    boolean form = false;
    if (contentType != null) {
      switch (MediaTypes.essence(contentType)) {
        case "application/json" -> form = false;
        case "application/x-www-form-urlencoded" -> form = true;
        default -> {
          return new UnsupportedMediaType();
        }
      }
    }
    boolean isForm = form;
    try {
      return new Event(
          events.object(
              routed.request().body().length,
              json -> {
                json.writeName("body");
                if (isForm) {
                  form(json, routed.request().body());
                } else {
                  json(json, routed.request().body());
                }
                rest(json, routed);
              }));
    } catch (Unreadable e) {
      return new UnreadableBody();
    }
  }

  private static void form(JsonGenerator json, byte[] body) {
    json.writeStartObject();
    QueryString.parse(new String(body, StandardCharsets.UTF_8))
        .forEach((name, values) -> json.writeStringProperty(name, values.getLast()));
    json.writeEndObject();
  }

  private void json(JsonGenerator json, byte[] body) {
    try (JsonParser parser = bodies.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() == null) {
        json.writeStartObject();
        json.writeEndObject();
      } else {
        json.copyCurrentStructure(parser);
      }
    } catch (JacksonException e) {
      throw new Unreadable(e);
    }
  }

  private static void rest(JsonGenerator json, RoutedRequest routed) {
    GatewayRequest request = routed.request();
    json.writeStringProperty("method", request.method());
    json.writeStringProperty("principalId", "");
    json.writeStringProperty("stage", routed.api().stage());
    EventJson.texts(json, "cognitoPoolClaims", Map.of("sub", ""));
    EventJson.texts(json, "enhancedAuthContext", Map.of());
    Map<String, List<String>> headers = routed.headers().byName();
    EventJson.lastValues(json, "headers", headers);
    EventJson.lastValues(json, "query", routed.query());
    EventJson.texts(json, "path", routed.pathParameters());
    json.writeObjectPropertyStart("identity");
    PayloadV1.UNKNOWN_IDENTITY.forEach(name -> json.writeStringProperty(name, ""));
    json.writeStringProperty("sourceIp", request.sourceIp());
    String userAgent = routed.userAgent();
    json.writeStringProperty("userAgent", userAgent == null ? "" : userAgent);
    json.writeEndObject();
    EventJson.texts(json, "stageVariables", Map.of());
    json.writeStringProperty("requestPath", routed.resource());
  }
}
