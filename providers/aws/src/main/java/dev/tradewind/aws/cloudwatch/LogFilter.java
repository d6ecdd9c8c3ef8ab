package dev.tradewind.aws.cloudwatch;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;

/**
 * Which entries of a log group a function gets.
 *
 * @param pattern empty for all of them
 */
record LogFilter(String group, String pattern) {

  /**
   * @param written the name of the group, or an object with {@code logGroup} and {@code filter}
   */
  static LogFilter of(Node written) {
    return written instanceof Mapping mapping
        ? new LogFilter(
            OneLine.of(mapping.text("logGroup").orElse("")),
            unescaped(OneLine.of(mapping.text("filter").orElse(""))))
        : new LogFilter(OneLine.of(written.asText().orElse("")), "");
  }

  /**
   * A pattern whose first backslash stands before its first quote was escaped for JSON once too
   * often; one backslash is taken away from each quote and backslash.
   */
  private static String unescaped(String pattern) {
    int slash = pattern.indexOf('\\');
    if (slash < 0 || pattern.indexOf('"') <= slash) {
      return pattern;
    }
    StringBuilder plain = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      plain.append(pattern.charAt(escapes(pattern, i) ? ++i : i));
    }
    return plain.toString();
  }

  private static boolean escapes(String pattern, int at) {
    return pattern.charAt(at) == '\\'
        && at + 1 < pattern.length()
        && "\"\\'".indexOf(pattern.charAt(at + 1)) >= 0;
  }

  /** One name that stands for all groups: of several, the start that they share and a star. */
  static String covering(List<String> groups) {
    String start = groups.getFirst();
    for (String group : groups) {
      int shared = 0;
      int most = Math.min(start.length(), group.length());
      while (shared < most && start.charAt(shared) == group.charAt(shared)) {
        shared++;
      }
      start = start.substring(0, shared);
    }
    return groups.size() > 1 && !start.endsWith("*") ? start + "*" : start;
  }
}
