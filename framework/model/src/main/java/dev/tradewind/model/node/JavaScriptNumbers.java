package dev.tradewind.model.node;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the way ECMAScript's {@code Number::toString} writes them (ECMA-262, section
 * 6.1.6.1.20).
 */
public final class JavaScriptNumbers {

  private static final double EXPONENT_FROM = 1e21;
  private static final double EXPONENT_BELOW = 1e-6;

  /** Up to here a whole number's digits are exact: ECMA-262, section 21.1.2.6. */
  private static final double MAX_SAFE_INTEGER = 9_007_199_254_740_991.0;

  private JavaScriptNumbers() {}

  public static String toText(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size <= MAX_SAFE_INTEGER && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(value);
    if (size < EXPONENT_FROM && size >= EXPONENT_BELOW) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (value < 0 ? "-" : "")
        + mantissa
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  /** Java writes two digits at least ({@code 4.9E-324}) where one may do ({@code 5e-324}). */
  private static BigDecimal shortest(double value) {
    BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (written.precision() == 2) {
      BigDecimal single = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
      return single.doubleValue() == value ? single : written;
    }
    return written;
  }
}
