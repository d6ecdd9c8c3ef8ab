package dev.tradewind.packaging.deflate;

/**
 * The lengths of two codes as a block holds them: runs of equal ones are short, and all of it is in
 * a code of its own (RFC 1951, 3.2.7).
 */
final class CodeLengths {

  private static final int REPEAT = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int[] EXTRA_BITS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7};
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final HuffmanCode code = new HuffmanCode(19, 7, EXTRA_BITS, 0);
  private final int[] symbols = new int[286 + 30];
  private final int[] extras = new int[286 + 30];
  private int count;
  private int literals;
  private int distances;
  private int shown;

  void build(HuffmanCode literalCode, HuffmanCode distanceCode) {
    count = 0;
    literals = literalCode.last() + 1;
    distances = distanceCode.last() + 1;
    add(literalCode);
    add(distanceCode);
    int[] frequencies = new int[19];
    for (int i = 0; i < count; i++) {
      frequencies[symbols[i]]++;
    }
    code.build(frequencies);
    shown = ORDER.length;
    while (shown > 4 && code.length(ORDER[shown - 1]) == 0) {
      shown--;
    }
  }

  int bits() {
    return code.bits() + 3 * shown + 5 + 5 + 4;
  }

  void writeTo(BitOutput out) {
    out.write(literals - 257, 5);
    out.write(distances - 1, 5);
    out.write(shown - 4, 4);
    for (int i = 0; i < shown; i++) {
      out.write(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      code.write(out, symbols[i]);
      out.write(extras[i], EXTRA_BITS[symbols[i]]);
    }
  }

  /** A run is cut where zlib cuts it: at 138 zeros, at 6 repetitions, at 7 of a new length. */
  private void add(HuffmanCode of) {
    int before = -1;
    int i = 0;
    while (i <= of.last()) {
      int length = of.length(i);
      int most = length == 0 ? 138 : length == before ? 6 : 7;
      int run = 1;
      while (run < most && i + run <= of.last() && of.length(i + run) == length) {
        run++;
      }
      add(length, run, length == before);
      before = length;
      i += run;
    }
  }

  private void add(int length, int run, boolean isRepeated) {
    if (run < (length == 0 || isRepeated ? 3 : 4)) {
      for (int i = 0; i < run; i++) {
        add(length, 0);
      }
    } else if (length != 0) {
      if (!isRepeated) {
        add(length, 0);
      }
      add(REPEAT, isRepeated ? run - 3 : run - 4);
    } else if (run <= 10) {
      add(FEW_ZEROS, run - 3);
    } else {
      add(MANY_ZEROS, run - 11);
    }
  }

  private void add(int symbol, int extra) {
    symbols[count] = symbol;
    extras[count++] = extra;
  }
}
