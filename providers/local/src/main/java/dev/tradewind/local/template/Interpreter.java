package dev.tradewind.local.template;

/**
 * A program of this machine that runs functions.
 *
 * @param path absolute
 * @param version as it tells it: {@code 22.4.1}, {@code 3.12.3}, {@code 25}
 */
public record Interpreter(String path, String version) {

  /** The first number of the version; 0 when there is none. */
  public int major() {
    int end = 0;
    while (end < version.length() && Character.isDigit(version.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(version.substring(0, end));
  }
}
