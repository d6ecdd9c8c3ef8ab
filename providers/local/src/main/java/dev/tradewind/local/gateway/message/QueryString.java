package dev.tradewind.local.gateway.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query, decoded, by name in the order of first appearance. */
public final class QueryString {

  private QueryString() {}

  /** Splits at ampersands. */
  public static Map<String, List<String>> parse(String query) {
    return parse(query, false);
  }

  /**
   * Splits at ampersands and semicolons, as REST APIs do ("the semicolon character is not supported
   * for any request URL query string and results in the data being split", API Gateway's important
   * notes for REST APIs).
   */
  public static Map<String, List<String>> parseWithSemicolons(String query) {
    return parse(query, true);
  }

  private static Map<String, List<String>> parse(String query, boolean semicolons) {
    if (query.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int start = 0;
    for (int i = 0; i <= query.length(); i++) {
      if (i == query.length() || query.charAt(i) == '&' || (semicolons && query.charAt(i) == ';')) {
        if (i > start) {
          add(query.substring(start, i), parameters);
        }
        start = i + 1;
      }
    }
    return parameters;
  }

  private static void add(String pair, Map<String, List<String>> parameters) {
    int equals = pair.indexOf('=');
    String name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : PercentEncoding.decodeQuery(pair.substring(equals + 1));
    parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
  }
}
