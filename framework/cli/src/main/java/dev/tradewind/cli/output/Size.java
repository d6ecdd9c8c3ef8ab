package dev.tradewind.cli.output;

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
    return (unit == 0 || value >= 10 ? String.valueOf(Math.round(value)) : tenths(value))
        + " "
        + UNITS[unit];
  }

  private static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
