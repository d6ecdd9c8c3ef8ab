package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Scalar;

/**
 * What an unquoted scalar is: null, a boolean, a number or text. The rules are those measured on
 * js-yaml 4.3.2 with the schema of osls 4.3.1, which leaves dates as text; see the table {@code
 * js-yaml-scalars.json} of the tests. Infinities and not-a-number have no place in JSON and become
 * null, as they do there.
 */
final class PlainScalars {

  /** Whole numbers of as many digits have no other double beside them. */
  private static final int EXACT_DIGITS = 15;

  private PlainScalars() {}

  static Scalar read(String text, SourceRange place) {
    if (text.isEmpty()) {
      return new Scalar.Null(place);
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      return number(text, place);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> new Scalar.Null(place);
      case "true", "True", "TRUE" -> new Scalar.Bool(true, place);
      case "false", "False", "FALSE" -> new Scalar.Bool(false, place);
      default -> new Scalar.Text(text, place);
    };
  }

  private static Scalar number(String text, SourceRange place) {
    int sign = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    String digits = text.substring(sign);
    switch (digits) {
      case ".inf", ".Inf", ".INF" -> {
        return new Scalar.Null(place);
      }
      case ".nan", ".NaN", ".NAN" -> {
        return sign == 0 ? new Scalar.Null(place) : new Scalar.Text(text, place);
      }
      default -> {}
    }
    double value = based(digits);
    if (Double.isNaN(value)) {
      if (!isDecimal(digits, sign == 0)) {
        return new Scalar.Text(text, place);
      }
      value = decimal(digits);
    }
    if (Double.isInfinite(value)) {
      return new Scalar.Null(place);
    }
    return new Scalar.Numeric(text.charAt(0) == '-' && value != 0 ? -value : value, place);
  }

  /** A number with the prefix of a base; not-a-number when it is none. */
  private static double based(String digits) {
    if (digits.length() < 3 || digits.charAt(0) != '0') {
      return Double.NaN;
    }
    int base =
        switch (digits.charAt(1)) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x' -> 16;
          default -> 0;
        };
    double value = 0;
    for (int i = 2; base > 0 && i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        return Double.NaN;
      }
      value = value * base + digit;
    }
    return base > 0 ? value : Double.NaN;
  }

  /** {@code 1}, {@code 1.}, {@code 1.5e3}, and {@code .5} when it has no sign. */
  private static boolean isDecimal(String digits, boolean unsigned) {
    int i = digitsFrom(digits, 0);
    boolean whole = i > 0;
    if (i < digits.length() && digits.charAt(i) == '.') {
      int end = digitsFrom(digits, i + 1);
      if (!whole && (!unsigned || end == i + 1)) {
        return false;
      }
      i = end;
    } else if (!whole) {
      return false;
    }
    if (i < digits.length() && (digits.charAt(i) == 'e' || digits.charAt(i) == 'E')) {
      int from = i + 1;
      if (from < digits.length() && (digits.charAt(from) == '-' || digits.charAt(from) == '+')) {
        from++;
      }
      int end = digitsFrom(digits, from);
      if (end == from) {
        return false;
      }
      i = end;
    }
    return i == digits.length();
  }

  /** Most numbers of a project file are whole and short, which takes no rounding. */
  private static double decimal(String digits) {
    return digits.length() <= EXACT_DIGITS && digitsFrom(digits, 0) == digits.length()
        ? Long.parseLong(digits)
        : Double.parseDouble(digits);
  }

  private static int digitsFrom(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
