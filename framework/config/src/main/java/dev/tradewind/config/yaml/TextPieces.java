package dev.tradewind.config.yaml;

import java.io.Reader;

/**
 * Gives a text in small pieces, none of which ends within a surrogate pair: the engine (3.0.1)
 * fails when its buffer does. They are small because the engine loops over what it has read, and
 * the JVM compiles a method that is called often sooner than one with a long loop.
 */
final class TextPieces extends Reader {

  /** In characters. */
  private static final int SIZE = 64;

  private final String text;
  private int position;

  TextPieces(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (position == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), position + Math.min(SIZE, length));
    if (end - position > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(position, end, buffer, offset);
    int count = end - position;
    position = end;
    return count;
  }

  @Override
  public void close() {}
}
