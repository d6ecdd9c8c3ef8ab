package dev.tradewind.packaging.deflate;

import java.util.Arrays;

/** Bits into bytes, the lowest first. */
final class BitOutput {

  private byte[] bytes = new byte[4096];
  private int size;
  private long bits;
  private int held;

  void start() {
    size = 0;
    bits = 0;
    held = 0;
  }

  /** The whole bytes are taken; bits of the next one stay. */
  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * @param count up to 16
   */
  void write(int value, int count) {
    bits |= (long) value << held;
    held += count;
    if (held >= 32) {
      reserve(4);
      for (int i = 0; i < 4; i++) {
        bytes[size++] = (byte) bits;
        bits >>>= 8;
      }
      held -= 32;
    }
  }

  /** Fills the last byte with zeros. */
  void align() {
    reserve(8);
    while (held > 0) {
      bytes[size++] = (byte) bits;
      bits >>>= 8;
      held -= 8;
    }
    held = 0;
    bits = 0;
  }

  /** After {@link #align()}. */
  void write(byte[] source, int from, int length) {
    reserve(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
