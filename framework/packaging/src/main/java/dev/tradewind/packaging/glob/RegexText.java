package dev.tradewind.packaging.glob;

/** Text inside a regular expression. */
final class RegexText {

  private RegexText() {}

  /** Text that stands for itself. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      quoted.append(quote(text.charAt(i)));
    }
    return quoted.toString();
  }

  static String quote(char c) {
    boolean plain = Character.isLetterOrDigit(c) || c > '~' || c <= ' ' || c == '_' || c == '/';
    return plain ? String.valueOf(c) : "\\" + c;
  }

  /**
   * What a backslash and a character mean. Letters keep the meaning that they have in a regular
   * expression, as in micromatch: {@code \d} is a digit.
   */
  static String escape(char c) {
    if ("dDwWsSbBnrtf".indexOf(c) >= 0) {
      return "\\" + c;
    }
    return quote(c);
  }
}
