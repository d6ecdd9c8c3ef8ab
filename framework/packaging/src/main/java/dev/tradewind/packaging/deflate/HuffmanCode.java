package dev.tradewind.packaging.deflate;

import java.util.Arrays;

/**
 * The lengths and bits of symbols by their frequency. Of the many best codes it makes zlib's: of
 * two trees of the same frequency the flatter one comes first, and codes that are too long are
 * shortened as there.
 */
final class HuffmanCode {

  private final int symbols;
  private final int longest;
  private final int[] extraBits;
  private final int firstExtra;

  private final int[] lengths;
  private final int[] codes;
  private final int[] frequencies;
  private final int[] parents;
  private final int[] depths;

  /** Nodes still to be joined, as a heap from index 1 on; behind them the joined ones. */
  private final int[] heap;

  private int waiting;
  private int last;
  private int bits;

  /** Bits of symbols 0 to 2 that are in the code without being used. */
  private int forced;

  /**
   * @param longest a code may be, in bits
   * @param extraBits that follow a symbol, from {@code firstExtra} on
   */
  HuffmanCode(int symbols, int longest, int[] extraBits, int firstExtra) {
    this.symbols = symbols;
    this.longest = longest;
    this.extraBits = extraBits;
    this.firstExtra = firstExtra;
    this.lengths = new int[symbols + 1];
    this.codes = new int[symbols];
    this.frequencies = new int[2 * symbols + 1];
    this.parents = new int[2 * symbols + 1];
    this.depths = new int[2 * symbols + 1];
    this.heap = new int[2 * symbols + 1];
  }

  static HuffmanCode fixed(int[] lengths) {
    HuffmanCode code = new HuffmanCode(lengths.length, 15, new int[0], lengths.length);
    System.arraycopy(lengths, 0, code.lengths, 0, lengths.length);
    code.last = lengths.length - 1;
    code.assign();
    return code;
  }

  /** The last symbol that has a code. */
  int last() {
    return last;
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /** How many bits all symbols take, with what follows them. */
  int bits() {
    return bits;
  }

  /** The same in another code. */
  int bitsIn(HuffmanCode other) {
    int sum = 0;
    for (int i = 0; i <= last; i++) {
      sum += given(i) * (other.lengths[i] + extra(i));
    }
    return sum;
  }

  void write(BitOutput out, int symbol) {
    out.write(codes[symbol], lengths[symbol]);
  }

  void build(int[] given) {
    System.arraycopy(given, 0, frequencies, 0, symbols);
    Arrays.fill(lengths, 0);
    waiting = 0;
    last = -1;
    for (int i = 0; i < symbols; i++) {
      if (frequencies[i] != 0) {
        heap[++waiting] = i;
        last = i;
        depths[i] = 0;
      }
    }
    forced = 0;
    while (waiting < 2) { // A decoder wants two codes at least.
      int symbol = last < 2 ? ++last : 0;
      heap[++waiting] = symbol;
      frequencies[symbol] = 1;
      depths[symbol] = 0;
      forced |= 1 << symbol;
    }
    measure(join());
    assign();
  }

  private int given(int symbol) {
    return symbol < 3 && (forced & (1 << symbol)) != 0 ? 0 : frequencies[symbol];
  }

  private int extra(int symbol) {
    return symbol >= firstExtra ? extraBits[symbol - firstExtra] : 0;
  }

  /** Joins the two rarest until one is left; gives where in the heap the joined ones begin. */
  private int join() {
    for (int i = waiting / 2; i >= 1; i--) {
      sink(i);
    }
    int joined = heap.length;
    int node = symbols;
    do {
      int first = heap[1];
      heap[1] = heap[waiting--];
      sink(1);
      int second = heap[1];
      heap[--joined] = first;
      heap[--joined] = second;
      frequencies[node] = frequencies[first] + frequencies[second];
      depths[node] = Math.max(depths[first], depths[second]) + 1;
      parents[first] = node;
      parents[second] = node;
      heap[1] = node++;
      sink(1);
    } while (waiting >= 2);
    heap[--joined] = heap[1];
    return joined;
  }

  private void sink(int index) {
    int node = heap[index];
    int at = index;
    int below = 2 * at;
    while (below <= waiting) {
      if (below < waiting && comesFirst(heap[below + 1], heap[below])) {
        below++;
      }
      if (comesFirst(node, heap[below])) {
        break;
      }
      heap[at] = heap[below];
      at = below;
      below *= 2;
    }
    heap[at] = node;
  }

  private boolean comesFirst(int a, int b) {
    return frequencies[a] < frequencies[b]
        || (frequencies[a] == frequencies[b] && depths[a] <= depths[b]);
  }

  /** From the root down: how long each code is. */
  private void measure(int root) {
    int[] nodeLengths = depths; // Of no use any more.
    int[] counts = new int[longest + 1];
    int tooLong = 0;
    nodeLengths[heap[root]] = 0;
    for (int i = root + 1; i < heap.length; i++) {
      int node = heap[i];
      int length = nodeLengths[parents[node]] + 1;
      if (length > longest) {
        length = longest;
        tooLong++;
      }
      nodeLengths[node] = length;
      if (node < symbols) {
        counts[length]++;
        lengths[node] = length;
      }
    }
    if (tooLong > 0) {
      shorten(counts, tooLong);
    }
    bits = 0;
    for (int i = 0; i <= last; i++) {
      bits += given(i) * (lengths[i] + extra(i));
    }
  }

  private void shorten(int[] counts, int tooLong) {
    for (int rest = tooLong; rest > 0; rest -= 2) {
      int length = longest - 1;
      while (counts[length] == 0) {
        length--;
      }
      counts[length]--;
      counts[length + 1] += 2;
      counts[longest]--;
    }
    int index = heap.length;
    for (int length = longest; length > 0; length--) {
      int left = counts[length];
      while (left > 0) {
        int node = heap[--index];
        if (node < symbols) {
          lengths[node] = length;
          left--;
        }
      }
    }
  }

  /** Codes of one length count up; the highest bit is written first. */
  private void assign() {
    int[] counts = new int[longest + 1];
    for (int i = 0; i <= last; i++) {
      counts[lengths[i]]++;
    }
    counts[0] = 0;
    int[] next = new int[longest + 1];
    for (int length = 1; length <= longest; length++) {
      next[length] = (next[length - 1] + counts[length - 1]) << 1;
    }
    for (int i = 0; i <= last; i++) {
      int length = lengths[i];
      if (length > 0) {
        codes[i] = Integer.reverse(next[length]++) >>> (32 - length);
      }
    }
  }
}
