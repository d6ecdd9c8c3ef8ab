package dev.tradewind.packaging.glob;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which bracket closes which, and what stands between. */
final class GlobBrackets {

  private GlobBrackets() {}

  static PatternSyntaxException malformed(String glob, int at) {
    return new PatternSyntaxException("bracket is never closed", glob, at);
  }

  /** Index of the bracket that closes the one at {@code open}; -1 when there is none. */
  static int closing(String glob, int open) {
    char opening = glob.charAt(open);
    char closing = opening == '(' ? ')' : '}';
    int depth = 0;
    for (int i = open; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        CharacterClass inner = CharacterClass.at(glob, i);
        i = inner == null ? i : inner.end() - 1;
      } else if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The parts of a group's content between separators that no inner bracket holds. */
  static List<String> split(String body, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      } else if (c == separator && depth <= 0) {
        parts.add(body.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(body.substring(start));
    return parts;
  }

  static boolean hasAlternatives(String body) {
    return split(body, ',').size() > 1;
  }

  static boolean isRange(String body) {
    return body.contains("..") && !hasAlternatives(body) && body.indexOf('{') < 0;
  }

  /**
   * A range is a class of characters, not a range of numbers: {@code {1..10}} matches 1 and 0.
   * micromatch leaves numbers to the caller, and the packaging of osls does not take them up.
   */
  static String range(String body) {
    String[] ends = body.split("\\.\\.", -1);
    Arrays.sort(ends);
    String regex = "[" + String.join("-", ends) + "]";
    try {
      Pattern.compile(regex);
      return regex;
    } catch (PatternSyntaxException noClass) {
      return RegexText.quote(String.join("..", ends));
    }
  }

  /**
   * Whether repeating a group could match one text in many ways. micromatch takes such a group as
   * plain text, so that no pattern runs for ever.
   */
  static boolean mayBacktrackForever(String body) {
    List<String> branches = split(body, '|').stream().map(String::strip).toList();
    if (branches.size() > 1) {
      if (branches.stream().anyMatch(b -> b.isEmpty() || b.matches("[*?]+"))) {
        return true;
      }
      for (int i = 0; i < branches.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (repeatTheSame(branches.get(i), branches.get(j))) {
            return true;
          }
        }
      }
    }
    return branches.stream().anyMatch(b -> b.matches("[+*]\\(.*\\)"));
  }

  /**
   * The meaning of {@code *(a)*(b)} inside a repetition; empty when the body is not of that form.
   */
  static String repeatedCharacters(String body) {
    for (String branch : split(body, '|')) {
      if (branch.strip().matches("(\\*\\(\\w\\))+")) {
        return "[" + branch.replaceAll("\\W", "") + "]*";
      }
    }
    return "";
  }

  private static boolean repeatTheSame(String a, String b) {
    return isRepetition(a) && isRepetition(b) && a.charAt(0) == b.charAt(0);
  }

  private static boolean isRepetition(String text) {
    return Character.isLetterOrDigit(text.charAt(0))
        && text.chars().allMatch(c -> c == text.charAt(0));
  }
}
