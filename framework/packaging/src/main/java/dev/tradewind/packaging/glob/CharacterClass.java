package dev.tradewind.packaging.glob;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bracket expression. What micromatch does and other globs do not: {@code [!a]} is no negation
 * (only {@code [^a]} is), a negation never matches a slash, and a class without ranges or special
 * characters also matches its own spelling.
 *
 * @param regex what it means
 * @param end index after the closing bracket
 */
record CharacterClass(String regex, int end) {

  private static final String SPECIAL = "-*+?.^${}(|)[]";

  /** Reads the class that opens at {@code start}; null when it is never closed. */
  static @Nullable CharacterClass at(String glob, int start) {
    StringBuilder content = new StringBuilder();
    StringBuilder source = new StringBuilder();
    boolean named = false;
    int i = start + 1;
    if (i < glob.length() && glob.charAt(i) == '^') {
      content.append('^');
      source.append('^');
      i++;
    }
    int first = i;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (c == ']' && i > first) {
        return closed(content, source, named, i + 1);
      }
      int nameEnd = c == '[' ? glob.indexOf(":]", i) : -1;
      String members =
          nameEnd > i + 1 && glob.charAt(i + 1) == ':' ? members(glob, i, nameEnd) : "";
      if (!members.isEmpty()) {
        content.append(members);
        source.append(members);
        named = true;
        i = nameEnd + 2;
      } else if (c == '\\' && i + 1 < glob.length()) {
        content.append(RegexText.escape(glob.charAt(i + 1)));
        source.append('\\').append(glob.charAt(i + 1));
        i += 2;
      } else {
        content.append(member(glob, i));
        source.append(c);
        i++;
      }
    }
    return null;
  }

  private static CharacterClass closed(
      StringBuilder content, StringBuilder source, boolean named, int end) {
    boolean negated = source.charAt(0) == '^';
    if (negated && !named && source.indexOf("/") < 0) {
      content.append('/');
    }
    String regex = "[" + content + "]";
    boolean special = named || source.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    return new CharacterClass(
        special ? regex : "(?:" + RegexText.quote("[" + source + "]") + "|" + regex + ")", end);
  }

  private static String member(String glob, int at) {
    char c = glob.charAt(at);
    boolean lastDash = c == '-' && at + 1 < glob.length() && glob.charAt(at + 1) == ']';
    return "[]&^".indexOf(c) >= 0 || lastDash ? "\\" + c : String.valueOf(c);
  }

  private static String members(String glob, int start, int end) {
    return Map.ofEntries(
            Map.entry("alnum", "a-zA-Z0-9"),
            Map.entry("alpha", "a-zA-Z"),
            Map.entry("ascii", "\\x00-\\x7F"),
            Map.entry("blank", " \\t"),
            Map.entry("cntrl", "\\x00-\\x1F\\x7F"),
            Map.entry("digit", "0-9"),
            Map.entry("graph", "\\x21-\\x7E"),
            Map.entry("lower", "a-z"),
            Map.entry("print", "\\x20-\\x7E"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("space", "\\s"),
            Map.entry("upper", "A-Z"),
            Map.entry("word", "\\w"),
            Map.entry("xdigit", "A-Fa-f0-9"))
        .getOrDefault(glob.substring(start + 2, end), "");
  }
}
