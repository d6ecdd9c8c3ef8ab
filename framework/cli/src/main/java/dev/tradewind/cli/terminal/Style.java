package dev.tradewind.cli.terminal;

/**
 * Colours and weights as ANSI sequences; nothing at all when the terminal has none or the user
 * wants none.
 */
public final class Style {

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

  private String wrap(String code, String text) {
    return on ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
