package dev.tradewind.aws.naming;

import java.util.Locale;

/**
 * How names of a project become parts of logical ids. The four forms are those of the Serverless
 * Framework v3 and osls ({@code naming.js}, observed); a different one would replace a live
 * resource.
 */
public final class LogicalIds {

  private LogicalIds() {}

  /** The first letter in upper case, the rest as it is. */
  public static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Only letters and digits, the first in upper case: {@code my-queue} gives {@code Myqueue}. */
  public static String alphanumeric(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
        kept.append(c);
      }
    }
    return capitalised(kept.toString());
  }

  /** The form of function keys: {@code get-user_by} gives {@code GetDashuserUnderscoreby}. */
  public static String function(String key) {
    return capitalised(key.replace("-", "Dash").replace("_", "Underscore"));
  }

  /**
   * The form of names of portable resources, which are lower-case words with hyphens: {@code
   * api-key} gives {@code ApiKey}. A hyphen that no letter follows is told in full. Names that
   * differ may still become one: {@code a-1} and {@code a-dash1}.
   */
  public static String words(String name) {
    StringBuilder id = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letterFollows = i + 1 < name.length() && Character.isLetter(name.charAt(i + 1));
      if (c == '-') {
        id.append(letterFollows ? "" : "Dash");
      } else {
        id.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = c == '-';
    }
    return id.toString();
  }

  /** {@code <Fn>LambdaFunction}. */
  public static String lambdaFunction(String key) {
    return function(key) + "LambdaFunction";
  }

  /** {@code <Fn>LogGroup}. */
  public static String logGroup(String key) {
    return function(key) + "LogGroup";
  }

  /**
   * The form of HTTP paths: {@code users/{userId}/foo-bar} gives {@code UsersUseridVarFooDashbar}.
   */
  public static String path(String path) {
    StringBuilder id = new StringBuilder();
    for (String part : path.split("/", -1)) {
      String named = part.toLowerCase(Locale.ROOT).replace("-", "Dash");
      id.append(alphanumeric(parameterNamed(named)));
    }
    return id.toString();
  }

  /** What stands between the first opening and the last closing brace is a parameter. */
  private static String parameterNamed(String part) {
    int open = part.indexOf('{');
    int close = part.lastIndexOf('}');
    return open < 0 || close < open
        ? part
        : part.substring(0, open)
            + part.substring(open + 1, close)
            + "Var"
            + part.substring(close + 1);
  }
}
