package dev.tradewind.packaging.deflate;

import java.util.Arrays;

/** The codes that RFC 1951 fixes in 3.2.6. */
final class FixedCodes {

  static final HuffmanCode LITERALS = HuffmanCode.fixed(literalLengths());
  static final HuffmanCode DISTANCES = HuffmanCode.fixed(distanceLengths());

  private FixedCodes() {}

  /** How many bits the symbols of two other codes would take in these. */
  static int bits(HuffmanCode literals, HuffmanCode distances) {
    return literals.bitsIn(LITERALS) + distances.bitsIn(DISTANCES);
  }

  private static int[] literalLengths() {
    int[] lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    return lengths;
  }

  private static int[] distanceLengths() {
    int[] lengths = new int[30];
    Arrays.fill(lengths, 5);
    return lengths;
  }
}
