package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Scalar;
import java.util.Locale;

/**
 * The form of a text in YAML: as it is where that reads back as the same text in YAML 1.1 and 1.2,
 * else in quotes, or as a block when it has several lines.
 */
final class YamlText {

  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

  private YamlText() {}

  static String key(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** A value and the end of its line; a block is indented by {@code indent}. */
  static void value(StringBuilder out, String text, int indent) {
    if (!isBlock(text)) {
      out.append(isPlain(text) ? text : quoted(text)).append('\n');
      return;
    }
    out.append('|');
    if (text.charAt(0) == ' ' || text.charAt(0) == '\n') {
      out.append(2);
    }
    String body = text;
    if (!text.endsWith("\n")) {
      out.append('-');
    } else {
      body = text.substring(0, text.length() - 1);
      if (body.isEmpty() || body.endsWith("\n")) {
        out.append('+');
      }
    }
    out.append('\n');
    for (String line : body.split("\n", -1)) {
      if (!line.isEmpty()) {
        out.repeat(' ', indent).append(line);
      }
      out.append('\n');
    }
  }

  /** Blocks know no escapes: every character must be printable, and the text more than its ends. */
  private static boolean isBlock(String text) {
    if (text.indexOf('\n') < 0 || text.isBlank()) {
      return false;
    }
    boolean lineStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && !isPrintable(c)) {
        return false;
      }
      if (lineStart && c == '\t') {
        return false;
      }
      lineStart = c == '\n';
    }
    return true;
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty()
        || INDICATORS.indexOf(text.charAt(0)) >= 0
        || text.charAt(0) == ' '
        || text.endsWith(" ")
        || text.endsWith(":")
        || text.contains(": ")
        || text.contains(" #")
        || isOtherType(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What some reader of YAML 1.1 or 1.2 takes for a number, a date, a boolean or null. */
  private static boolean isOtherType(String text) {
    if (!(PlainScalars.read(text, SourceRange.none("")) instanceof Scalar.Text)) {
      return true;
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '+' || first == '.') {
      return text.chars().allMatch(c -> "0123456789abcdefABCDEFxobTtZ+-_.: ".indexOf(c) >= 0);
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
      default -> text.startsWith("---") || text.startsWith("...");
    };
  }

  private static boolean isPrintable(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= 0xa0 && c != '\u2028' && c != '\u2029' && c != '\ufeff' && c < 0xfffe);
  }

  private static String quoted(String text) {
    boolean printable = text.chars().allMatch(c -> isPrintable((char) c));
    if (printable) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isPrintable(c)) {
            out.append(c);
          } else {
            out.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
