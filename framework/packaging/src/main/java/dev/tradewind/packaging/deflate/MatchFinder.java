package dev.tradewind.packaging.deflate;

import java.util.Arrays;

/**
 * Splits content into literals and repetitions, as zlib's lazy search does: a repetition is taken
 * only when none that begins one byte later is longer.
 */
final class MatchFinder {

  private static final int WINDOW = 1 << 15;
  private static final int MASK = WINDOW - 1;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;
  private static final int FARTHEST = WINDOW - (LONGEST + SHORTEST + 1);

  /** A repetition of three bytes that is farther away takes more bits than three literals. */
  private static final int TOO_FAR = 4096;

  // The settings of level 6.
  private static final int GOOD = 8;
  private static final int LAZY = 16;
  private static final int NICE = 128;
  private static final int CHAIN = 128;

  /** The latest position of each hash, and of each position the one before; 0 is none. */
  private final int[] heads = new int[WINDOW];

  private final int[] previous = new int[WINDOW];

  private byte[] content = new byte[0];
  private int size;
  private int at;

  /** What was found at the position before {@code at}, and has not been taken yet. */
  private int foundLength;

  private int foundStart;
  private boolean literalWaits;

  /** The four bytes that are hashed next, but for the last. */
  private int window;

  /** What zlib finds in its buffer behind the last byte: what stood there before. */
  private int behind;

  private int position;
  private int length;
  private int distance;
  private int end;

  void start(byte[] bytes, int count) {
    Arrays.fill(heads, 0);
    content = bytes;
    size = count;
    at = 0;
    foundLength = SHORTEST - 1;
    literalWaits = false;
    end = 0;
    window = 0;
    for (int i = 0; i < Math.min(SHORTEST, count); i++) {
      window |= (bytes[i] & 0xff) << (8 * (i + 1));
    }
    behind = count > 2 * WINDOW ? bytes[count - WINDOW] & 0xff : 0;
  }

  /** The first byte of what was found. */
  int position() {
    return position;
  }

  /** 1 for a literal. */
  int length() {
    return length;
  }

  int distance() {
    return distance;
  }

  /** Up to where everything is told, as zlib counts when it ends a block. */
  int end() {
    return end;
  }

  /** Whether a literal or nothing is left. */
  boolean isAtEnd() {
    return at >= size;
  }

  /** Whether there is another one. */
  boolean next() {
    while (at < size) {
      int before = foundLength;
      int start = foundStart;
      search(before);
      if (before >= SHORTEST && foundLength <= before) {
        take(before, start);
        return true;
      }
      boolean literal = literalWaits;
      literalWaits = true;
      at++;
      if (literal) {
        return literal(at - 2);
      }
    }
    if (literalWaits) {
      literalWaits = false;
      return literal(size - 1);
    }
    return false;
  }

  private boolean literal(int where) {
    position = where;
    length = 1;
    end = where + 1;
    return true;
  }

  private void take(int taken, int start) {
    position = at - 1;
    length = taken;
    distance = position - start;
    int last = size - SHORTEST;
    int stop = position + taken;
    for (at++; at < stop; at++) {
      if (at <= last) {
        insert(at);
      }
    }
    end = stop;
    literalWaits = false;
    foundLength = SHORTEST - 1;
  }

  /** Looks for a repetition that is longer than the one found before. */
  private void search(int before) {
    foundLength = SHORTEST - 1;
    if (size - at < SHORTEST) {
      return;
    }
    int candidate = insert(at);
    if (candidate == 0 || before >= LAZY || at - candidate > FARTHEST) {
      return;
    }
    foundLength = Math.min(longest(candidate, before), size - at);
    if (foundLength == SHORTEST && at - foundStart > TOO_FAR) {
      foundLength = SHORTEST - 1;
    }
  }

  // The locals spare the quick compiler loads and checks, which are most of the time here.
  private int longest(int first, int before) {
    byte[] bytes = content;
    int[] chain = previous;
    int here = at;
    int candidate = first;
    int best = before;
    int limit = Math.max(here - FARTHEST, 0);
    int most = Math.min(LONGEST, size - here);
    int nice = Math.min(NICE, most);
    int tries = before >= GOOD ? CHAIN >> 2 : CHAIN;
    if (best >= most) {
      return best;
    }
    byte last = bytes[here + best];
    byte beforeLast = bytes[here + best - 1];
    do {
      if (bytes[candidate + best] == last && bytes[candidate + best - 1] == beforeLast) {
        int same = Arrays.mismatch(bytes, candidate, candidate + most, bytes, here, here + most);
        same = same < 0 ? most : same;
        if (same > best) {
          foundStart = candidate;
          best = same;
          if (same >= nice) {
            break;
          }
          last = bytes[here + best];
          beforeLast = bytes[here + best - 1];
        }
      }
      candidate = chain[candidate & MASK];
    } while (candidate > limit && --tries > 0);
    return best;
  }

  /** The position before this one with the same hash; for one position after the other. */
  private int insert(int where) {
    int fourth = where + 3 < size ? content[where + 3] & 0xff : behind;
    window = (window >>> 8) | (fourth << 24);
    int hash = ((window * 66_521 + 66_521) >>> 16) & MASK;
    int before = heads[hash];
    previous[where & MASK] = before;
    heads[hash] = where;
    return before;
  }
}
