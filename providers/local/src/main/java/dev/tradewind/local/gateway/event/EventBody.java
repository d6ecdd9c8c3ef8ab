package dev.tradewind.local.gateway.event;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.MediaTypes;
import org.jspecify.annotations.Nullable;

/** The body of a request as an event carries it. */
public sealed interface EventBody {

  /** No body at all. */
  record None() implements EventBody {}

  /** UTF-8; what is none becomes U+FFFD. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Text(byte[] bytes) implements EventBody {}

  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  record Base64(byte[] bytes) implements EventBody {}

  /**
   * REST APIs: base64 when the content type is one of the API's binary media types (API Gateway
   * developer guide, "Working with binary media types for REST APIs").
   */
  static EventBody ofRest(GatewayRequest request, MediaTypes binary) {
    if (request.body().length == 0) {
      return new None();
    }
    return binary.includes(contentType(request))
        ? new Base64(request.body())
        : new Text(request.body());
  }

  /**
   * HTTP APIs and function URLs: text for {@code text/*} and the JSON, XML and JavaScript types;
   * base64 for everything else, forms and bodies without a content type included (measured against
   * AWS in github.com/ministackorg/ministack/pull/766).
   */
  static EventBody ofHttpApi(GatewayRequest request) {
    if (request.body().length == 0) {
      return new None();
    }
    return isText(contentType(request)) ? new Text(request.body()) : new Base64(request.body());
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = MediaTypes.essence(contentType);
    return type.startsWith("text/")
        || switch (type) {
          case "application/json", "application/xml", "application/javascript" -> true;
          default -> false;
        };
  }

  private static @Nullable String contentType(GatewayRequest request) {
    return request.headers().first("Content-Type");
  }
}
