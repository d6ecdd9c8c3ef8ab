package dev.tradewind.packaging.deflate;

import java.util.Arrays;

/** Literals and repetitions of one block, written in the shortest of the three forms. */
final class Block {

  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BITS = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };
  private static final int[] LENGTHS = firsts(LENGTH_BITS, 3);
  private static final int[] DISTANCES = firsts(DISTANCE_BITS, 1);
  private static final byte[] LENGTH_CODES = lengthCodes();

  private final int[] literalFrequencies = new int[286];
  private final int[] distanceFrequencies = new int[30];
  private final HuffmanCode literals = new HuffmanCode(286, 15, LENGTH_BITS, FIRST_LENGTH);
  private final HuffmanCode distances = new HuffmanCode(30, 15, DISTANCE_BITS, 0);
  private final CodeLengths codeLengths = new CodeLengths();
  private final int[] symbols;
  private int count;

  Block(int most) {
    symbols = new int[most + 1]; // zlib takes one more when it is the last of all.
  }

  void start() {
    Arrays.fill(literalFrequencies, 0);
    Arrays.fill(distanceFrequencies, 0);
    count = 0;
  }

  void addLiteral(int value) {
    symbols[count++] = value;
    literalFrequencies[value]++;
  }

  void addMatch(int length, int distance) {
    symbols[count++] = (distance << 16) | length;
    literalFrequencies[FIRST_LENGTH + LENGTH_CODES[length]]++;
    distanceFrequencies[distanceCode(distance)]++;
  }

  boolean isFull() {
    return count >= symbols.length - 1;
  }

  /**
   * Writes the block, and begins the next one.
   *
   * @param from the first byte of {@code content} that the block is about
   * @param to after the last one
   */
  void writeTo(BitOutput out, byte[] content, int from, int to, boolean last) {
    literalFrequencies[END] = 1;
    literals.build(literalFrequencies);
    distances.build(distanceFrequencies);
    codeLengths.build(literals, distances);
    int dynamicBytes = bytes(literals.bits() + distances.bits() + codeLengths.bits());
    int fixedBytes = bytes(FixedCodes.bits(literals, distances));
    int length = to - from;
    out.write(last ? 1 : 0, 1);
    if (length + 4 <= Math.min(dynamicBytes, fixedBytes)) {
      out.write(STORED, 2);
      out.align();
      out.write(length, 16);
      out.write(~length & 0xffff, 16);
      out.align();
      out.write(content, from, length);
    } else if (fixedBytes <= dynamicBytes) {
      out.write(FIXED, 2);
      writeSymbols(out, FixedCodes.LITERALS, FixedCodes.DISTANCES);
    } else {
      out.write(DYNAMIC, 2);
      codeLengths.writeTo(out);
      writeSymbols(out, literals, distances);
    }
    if (last) {
      out.align();
    }
    start();
  }

  /** With the three bits in front, rounded up. */
  private static int bytes(int bits) {
    return (bits + 3 + 7) / Byte.SIZE;
  }

  private void writeSymbols(BitOutput out, HuffmanCode literals, HuffmanCode distances) {
    for (int i = 0; i < count; i++) {
      int distance = symbols[i] >>> 16;
      int length = symbols[i] & 0xffff;
      if (distance == 0) {
        literals.write(out, length);
      } else {
        int code = LENGTH_CODES[length];
        literals.write(out, FIRST_LENGTH + code);
        out.write(length - LENGTHS[code], LENGTH_BITS[code]);
        int far = distanceCode(distance);
        distances.write(out, far);
        out.write(distance - DISTANCES[far], DISTANCE_BITS[far]);
      }
    }
    literals.write(out, END);
  }

  private static int distanceCode(int distance) {
    int rest = distance - 1;
    if (rest < 4) {
      return rest;
    }
    int high = 31 - Integer.numberOfLeadingZeros(rest);
    return 2 * high + ((rest >>> (high - 1)) & 1);
  }

  private static int[] firsts(int[] bits, int first) {
    int[] firsts = new int[bits.length];
    int next = first;
    for (int i = 0; i < bits.length; i++) {
      firsts[i] = next;
      next += 1 << bits[i];
    }
    return firsts;
  }

  /** The longest length has a code of its own. */
  private static byte[] lengthCodes() {
    LENGTHS[28] = 258;
    byte[] codes = new byte[259];
    for (int code = 0; code < 29; code++) {
      int end = Math.min(258, LENGTHS[code] + (1 << LENGTH_BITS[code]) - 1);
      Arrays.fill(codes, LENGTHS[code], end + 1, (byte) code);
    }
    return codes;
  }
}
