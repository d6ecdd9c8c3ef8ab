package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of an invocation's log, up to a number of bytes (Lambda gives 4 KB). */
public final class OutputTail {

  private final int limit;
  private final Deque<byte[]> lines = new ArrayDeque<>();
  private int size;

  public OutputTail(int limit) {
    this.limit = limit;
  }

  synchronized void add(String line) {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    lines.addLast(bytes);
    size += bytes.length;
    while (lines.size() > 1 && size - lines.getFirst().length >= limit) {
      size -= lines.removeFirst().length;
    }
  }

  /** The last bytes, at most as many as the limit. */
  public synchronized byte[] bytes() {
    byte[] all = new byte[size];
    int at = 0;
    for (byte[] line : lines) {
      System.arraycopy(line, 0, all, at, line.length);
      at += line.length;
    }
    int from = Math.max(0, size - limit);
    while (from < size && (all[from] & 0xC0) == 0x80) {
      from++; // Not in the middle of a character.
    }
    byte[] tail = new byte[size - from];
    System.arraycopy(all, from, tail, 0, tail.length);
    return tail;
  }
}
