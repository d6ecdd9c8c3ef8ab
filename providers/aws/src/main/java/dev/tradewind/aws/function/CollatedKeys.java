package dev.tradewind.aws.function;

import java.util.Comparator;

/**
 * The order of JavaScript's {@code localeCompare}: that of the root collation of the CLDR. Marks
 * come before digits before letters, case counts only between texts that are the same otherwise,
 * and small letters come first then. Exact for ASCII, which the names of properties and environment
 * variables are; other characters follow, by code point.
 */
final class CollatedKeys {

  static final Comparator<String> ORDER = CollatedKeys::compare;

  private static final String MARKS = "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  private static final int DIGITS = 100;
  private static final int LETTERS = 200;
  private static final int OTHERS = 1000;

  private CollatedKeys() {}

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    int byCase = 0;
    while (true) {
      i = skipIgnored(a, i);
      j = skipIgnored(b, j);
      if (i == a.length() || j == b.length()) {
        break;
      }
      int difference = Integer.compare(weight(a.charAt(i)), weight(b.charAt(j)));
      if (difference != 0) {
        return difference;
      }
      if (byCase == 0) {
        byCase = Boolean.compare(isUpper(a.charAt(i)), isUpper(b.charAt(j)));
      }
      i++;
      j++;
    }
    boolean aEnds = i == a.length();
    boolean bEnds = j == b.length();
    if (aEnds != bEnds) {
      return aEnds ? -1 : 1;
    }
    // Without it the order of keys that differ in ignored characters would be that of the file.
    return byCase != 0 ? byCase : a.compareTo(b);
  }

  /** Control characters do not count. */
  private static int skipIgnored(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) < ' ' && MARKS.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int weight(char c) {
    if (c >= '0' && c <= '9') {
      return DIGITS + c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return LETTERS + c - 'a';
    }
    if (isUpper(c)) {
      return LETTERS + c - 'A';
    }
    int mark = MARKS.indexOf(c);
    return mark >= 0 ? mark : OTHERS + c;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
