package dev.tradewind.local.gateway.response;

import dev.tradewind.local.gateway.message.Headers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Takes a function's result apart in one pass. */
final class ResultParser {

  /** Results are at most 6 MB; a text in one can be as long. */
  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Says within one parse that a field has a value it cannot have. */
  private static final class WrongType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongType() {
      super("", null, false, false);
    }
  }

  FunctionResult parse(byte[] payload) {
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), payload)) {
      JsonToken first = json.nextToken();
      if (first == null) {
        return new FunctionResult.Malformed();
      }
      return first == JsonToken.START_OBJECT ? response(json) : new FunctionResult.Plain();
    } catch (JacksonException | WrongType e) {
      return new FunctionResult.Malformed();
    }
  }

  private static FunctionResult response(JsonParser json) {
    Integer status = null;
    List<Headers.Field> headers = new ArrayList<>();
    List<Headers.Field> multiValueHeaders = new ArrayList<>();
    List<String> cookies = new ArrayList<>();
    String body = null;
    boolean base64 = false;
    boolean otherFields = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "statusCode" -> status = status(json, value);
        case "headers" -> headers(json, value, headers);
        case "multiValueHeaders" -> headers(json, value, multiValueHeaders);
        case "cookies" -> cookies(json, value, cookies);
        case "body" -> body = body(json, value);
        case "isBase64Encoded" -> base64 = bool(json, value);
        default -> {
          otherFields = true;
          json.skipChildren();
        }
      }
    }
    return new FunctionResult.Response(
        status,
        new Headers(headers),
        new Headers(multiValueHeaders),
        cookies,
        body,
        base64,
        otherFields);
  }

  private static @Nullable Integer status(JsonParser json, JsonToken value) {
    return switch (value) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> whole(json.getString());
      default -> throw new WrongType();
    };
  }

  private static Integer whole(String text) {
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.strip();
    if (digits.length() != 3) {
      throw new WrongType();
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new WrongType();
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static @Nullable String body(JsonParser json, JsonToken value) {
    return switch (value) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getString();
      default -> throw new WrongType();
    };
  }

  private static boolean bool(JsonParser json, JsonToken value) {
    return switch (value) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      case VALUE_STRING -> json.getString().equalsIgnoreCase("true");
      default -> throw new WrongType();
    };
  }

  private static void headers(JsonParser json, JsonToken value, List<Headers.Field> into) {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.START_OBJECT) {
      throw new WrongType();
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          add(name, json, into);
        }
      } else {
        add(name, json, into);
      }
    }
  }

  private static void add(String name, JsonParser json, List<Headers.Field> into) {
    switch (json.currentToken()) {
      case VALUE_NULL -> {}
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          into.add(new Headers.Field(name, json.getString()));
      default -> throw new WrongType();
    }
  }

  private static void cookies(JsonParser json, JsonToken value, List<String> into) {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.START_ARRAY) {
      throw new WrongType();
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw new WrongType();
      }
      into.add(json.getString());
    }
  }
}
