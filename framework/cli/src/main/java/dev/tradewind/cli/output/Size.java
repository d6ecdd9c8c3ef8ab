package dev.tradewind.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of bytes as people read it. */
public final class Size {

  private static final String[] UNITS = {"B", "kB", "MB", "GB"};
  private static final double STEP = 1000;

  private Size() {}

  /** {@code 812 B}, {@code 1.2 kB}, {@code 34 MB}: decimal units, two digits at least. */
  public static String of(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    int digits = unit == 0 || value >= 10 ? 0 : 1;
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP) + " " + UNITS[unit];
  }
}
