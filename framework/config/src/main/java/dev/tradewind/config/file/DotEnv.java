package dev.tradewind.config.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code KEY=value} lines of a {@code .env} file, as the npm packages dotenv 17 and
 * dotenv-expand 13 read them: {@code export} in front, quotes of three kinds, escapes {@code \n} in
 * double quotes, comments, values over several lines in quotes, and {@code $NAME}, {@code ${NAME}},
 * {@code ${NAME:-default}} in values.
 */
public final class DotEnv {

  private final String text;
  private int at;

  private DotEnv(String text) {
    this.text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * @param environment of the process, which wins over the file and is used in its values
   */
  public static Map<String, String> read(String text, Map<String, String> environment) {
    Map<String, String> raw = new DotEnv(text).entries();
    Map<String, String> result = new LinkedHashMap<>();
    raw.forEach(
        (name, value) ->
            result.put(
                name,
                environment.getOrDefault(name, expand(value, name, result, raw, environment, 0))));
    return result;
  }

  /** The values as they stand in the file, without the names in them replaced. */
  public static Map<String, String> plain(String text) {
    return new DotEnv(text).entries();
  }

  private Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    while (at < text.length()) {
      int lineEnd = end('\n', at);
      int equals = separator(at, lineEnd);
      String name = equals < 0 ? "" : text.substring(at, equals).strip();
      if (name.startsWith("export ") || name.startsWith("export\t")) {
        name = name.substring("export".length()).strip();
      }
      if (equals < 0 || !isName(name)) {
        at = lineEnd + 1;
        continue;
      }
      at = equals + 1;
      entries.put(name, value());
    }
    return entries;
  }

  /** {@code KEY=value} or {@code KEY: value}. */
  private int separator(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '=' || (c == ':' && i + 1 < end && text.charAt(i + 1) == ' ')) {
        return i;
      }
      if (c == '#') {
        return -1;
      }
    }
    return -1;
  }

  private String value() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    char quote = at < text.length() ? text.charAt(at) : '\n';
    if (isQuote(quote)) {
      int close = at + 1;
      while (close < text.length() && text.charAt(close) != quote) {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      if (close < text.length()) {
        int lineEnd = end('\n', close);
        String rest = text.substring(close + 1, lineEnd).strip();
        if (rest.isEmpty() || rest.startsWith("#")) {
          String inner = text.substring(at + 1, close);
          at = lineEnd + 1;
          return unescape(inner, quote);
        }
      }
    }
    int lineEnd = end('\n', at);
    int comment = text.indexOf('#', at);
    int end = comment >= 0 && comment < lineEnd ? comment : lineEnd;
    String value = text.substring(at, end).strip();
    at = lineEnd + 1;
    int last = value.length() - 1;
    return last > 0 && isQuote(value.charAt(0)) && value.charAt(0) == value.charAt(last)
        ? unescape(value.substring(1, last), value.charAt(0))
        : value;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  private static String unescape(String value, char quote) {
    return quote == '"' ? value.replace("\\n", "\n").replace("\\r", "\r") : value;
  }

  private int end(char c, int from) {
    int found = text.indexOf(c, from);
    return found < 0 ? text.length() : found;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '_'
                        || c == '.'
                        || c == '-');
  }

  private static String expand(
      String value,
      String own,
      Map<String, String> done,
      Map<String, String> raw,
      Map<String, String> environment,
      int depth) {
    int dollar = value.indexOf('$');
    if (dollar < 0 || depth > 10) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length() && value.charAt(i + 1) == '$') {
        out.append('$');
        i += 2;
        continue;
      }
      Reference reference = c == '$' ? Reference.at(value, i) : null;
      if (reference == null) {
        out.append(c);
        i++;
        continue;
      }
      String found = environment.get(reference.name());
      if (found == null) {
        found = done.get(reference.name());
      }
      if (found == null && raw.containsKey(reference.name()) && !reference.name().equals(own)) {
        found = expand(raw.get(reference.name()), own, done, raw, environment, depth + 1);
      }
      if (found == null || (found.isEmpty() && !reference.fallback().isEmpty())) {
        found = expand(reference.fallback(), own, done, raw, environment, depth + 1);
      }
      out.append(found);
      i = reference.end();
    }
    return out.toString();
  }

  /** A {@code $NAME}, {@code ${NAME}} or {@code ${NAME:-fallback}}. */
  private record Reference(String name, String fallback, int end) {

    static @Nullable Reference at(String value, int dollar) {
      boolean braces = dollar + 1 < value.length() && value.charAt(dollar + 1) == '{';
      int start = dollar + (braces ? 2 : 1);
      int end = start;
      while (end < value.length() && isNameCharacter(value.charAt(end))) {
        end++;
      }
      if (end == start) {
        return null;
      }
      String name = value.substring(start, end);
      if (!braces) {
        return new Reference(name, "", end);
      }
      int close = end;
      int open = 1;
      while (close < value.length()) {
        char c = value.charAt(close);
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open == 0) {
          break;
        }
        close++;
      }
      if (open != 0) {
        return null;
      }
      String rest = value.substring(end, close);
      String fallback =
          rest.startsWith(":-") ? rest.substring(2) : rest.startsWith("-") ? rest.substring(1) : "";
      return new Reference(name, fallback, close + 1);
    }

    private static boolean isNameCharacter(char c) {
      return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
  }
}
