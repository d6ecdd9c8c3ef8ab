package dev.tradewind.packaging.deflate;

import java.io.IOException;

/**
 * Compresses as the zlib of Node.js does at its usual level, byte for byte: what osls packs with.
 * Decoders read any deflate; but the hash of an archive is in the logical ids of versions, and a
 * stack that was deployed with osls is not changed by an archive with the same hash.
 *
 * <p>Which of many equal encodings is made follows the heuristics of zlib 1.3 at level 6, with a
 * hash over four bytes, as Chromium's variant has it (measured on Node.js 20; no other input than
 * the content matters). For one thread.
 */
public final class NodeDeflate {

  /** Symbols after which zlib ends a block. */
  private static final int BLOCK = 16_383;

  private final MatchFinder matches = new MatchFinder();
  private final Block block = new Block(BLOCK);
  private final BitOutput out = new BitOutput();

  /** Takes what is compressed, in pieces; the array is used again. */
  @FunctionalInterface
  public interface Output {
    void write(byte[] bytes, int length) throws IOException;
  }

  /** Compresses the first {@code length} bytes of {@code content}. */
  public void compress(byte[] content, int length, Output to) throws IOException {
    out.start();
    block.start();
    matches.start(content, length);
    int written = 0;
    while (matches.next()) {
      if (matches.length() == 1) {
        block.addLiteral(content[matches.position()] & 0xff);
      } else {
        block.addMatch(matches.length(), matches.distance());
      }
      if (block.isFull() && !matches.isAtEnd()) {
        block.writeTo(out, content, written, matches.end(), false);
        written = matches.end();
        to.write(out.bytes(), out.size());
        out.clear();
      }
    }
    block.writeTo(out, content, written, length, true);
    to.write(out.bytes(), out.size());
    out.clear();
  }
}
