package dev.tradewind.local.gateway.response;

import dev.tradewind.local.gateway.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which headers of a function reach the client, and under which name. */
final class ResponseHeaders {

  private ResponseHeaders() {}

  /**
   * REST APIs keep some names for themselves and send the function's value under {@code
   * x-amzn-Remapped-} ("API Gateway important notes for REST APIs", the table of headers, Lambda
   * column).
   *
   * @return null when a name or a value is none that HTTP can carry
   */
  static @Nullable List<Headers.Field> ofRest(List<Headers.Field> fields) {
    return filter(fields, Keeper.REST);
  }

  /**
   * @return null when a name or a value is none that HTTP can carry
   */
  static @Nullable List<Headers.Field> ofHttpApi(List<Headers.Field> fields) {
    return filter(fields, Keeper.HTTP_API);
  }

  /**
   * Function URLs remap {@code WWW-Authenticate}, the only one that is known.
   *
   * @return null when a name or a value is none that HTTP can carry
   */
  static @Nullable List<Headers.Field> ofFunctionUrl(List<Headers.Field> fields) {
    return filter(fields, Keeper.FUNCTION_URL);
  }

  private enum Keeper {
    REST,
    HTTP_API,
    FUNCTION_URL;

    boolean remaps(String name) {
      return switch (name) {
        case "www-authenticate" -> this != HTTP_API;
        case "authorization",
            "connection",
            "content-length",
            "content-md5",
            "date",
            "max-forwards",
            "server",
            "user-agent" ->
            this == REST;
        default -> false;
      };
    }
  }

  private static @Nullable List<Headers.Field> filter(List<Headers.Field> fields, Keeper keeper) {
    List<Headers.Field> kept = new ArrayList<>(fields.size());
    for (Headers.Field field : fields) {
      if (!isName(field.name()) || !isValue(field.value())) {
        return null;
      }
      String name = field.name().toLowerCase(Locale.ROOT);
      if (keeper.remaps(name)) {
        kept.add(new Headers.Field("x-amzn-Remapped-" + field.name(), field.value()));
      } else if (!isOfTheConnection(name)) {
        kept.add(field);
      }
    }
    return kept;
  }

  /** What only the server that holds the connection can say. */
  private static boolean isOfTheConnection(String name) {
    return switch (name) {
      case "connection",
          "content-length",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade" ->
          true;
      default -> false;
    };
  }

  /** A token of RFC 9110, section 5.6.2. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
