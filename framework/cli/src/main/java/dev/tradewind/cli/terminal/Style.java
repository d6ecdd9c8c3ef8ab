package dev.tradewind.cli.terminal;

import java.util.List;

/**
 * Colours and weights as ANSI sequences; nothing at all when the terminal has none or the user
 * wants none.
 */
public final class Style {

  /** Cyan, yellow, green, magenta, blue, and their bright forms; red is for errors. */
  private static final List<String> PALETTE =
      List.of("36", "33", "32", "35", "34", "96", "93", "92", "95", "94");

  private final boolean on;

  public Style(boolean on) {
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  public String faint(String text) {
    return wrap("2", text);
  }

  public String red(String text) {
    return wrap("31", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  /** The same colour for the same number; colours come again after a while. */
  public String coloured(int number, String text) {
    return wrap(PALETTE.get(number % PALETTE.size()), text);
  }

  private String wrap(String code, String text) {
    return on ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
