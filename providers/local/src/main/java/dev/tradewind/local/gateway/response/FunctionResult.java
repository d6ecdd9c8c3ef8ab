package dev.tradewind.local.gateway.response;

import dev.tradewind.local.gateway.message.Headers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function returned. */
sealed interface FunctionResult {

  /** Text, a number, a list…: no object. */
  record Plain() implements FunctionResult {}

  /** No JSON, or a field of a response with a value of the wrong type. */
  record Malformed() implements FunctionResult {}

  /**
   * An object, read as a response.
   *
   * @param status null when it has none
   * @param headers of {@code headers}
   * @param multiValueHeaders of {@code multiValueHeaders}
   * @param body null when it has none
   * @param otherFields it has fields that a response has not
   */
  record Response(
      @Nullable Integer status,
      Headers headers,
      Headers multiValueHeaders,
      List<String> cookies,
      @Nullable String body,
      boolean base64,
      boolean otherFields)
      implements FunctionResult {

    /**
     * Both kinds of headers in one list; a pair that stands in both is there once ("Support for
     * multi-value headers and query string parameters", API Gateway developer guide).
     */
    List<Headers.Field> allHeaders() {
      List<Headers.Field> all = new ArrayList<>(headers.fields());
      all.removeAll(multiValueHeaders.fields());
      all.addAll(multiValueHeaders.fields());
      return all;
    }
  }
}
