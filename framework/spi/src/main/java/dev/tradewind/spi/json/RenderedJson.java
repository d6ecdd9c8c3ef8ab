package dev.tradewind.spi.json;

import dev.tradewind.model.node.Node;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A node as indented JSON, which may be written more than once: alone, or as a part of another. */
public final class RenderedJson {

  private static final int BUFFER = 64 * 1024;

  private final Node node;
  private final byte[] text;
  private final long compactSize;

  private RenderedJson(Node node, byte[] text, long compactSize) {
    this.node = node;
    this.text = text;
    this.compactSize = compactSize;
  }

  public static RenderedJson of(Node node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLayout layout = new JsonLayout();
    JsonWriter.write(node, layout, out);
    return new RenderedJson(node, out.toByteArray(), out.size() - layout.size());
  }

  /** How many bytes {@link JsonWriter#compact(Node, OutputStream)} would write. */
  public long compactSize() {
    return compactSize;
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(text);
  }

  @SuppressWarnings("ReferenceEquality") // Whether they are equal would take longer than the text.
  boolean isOf(Node other) {
    return node == other;
  }

  /**
   * @param level how many levels deep in the other text
   */
  void writeTo(OutputStream out, int level) throws IOException {
    byte[] indent = "  ".repeat(level).getBytes(StandardCharsets.US_ASCII);
    BufferedOutputStream lines = new BufferedOutputStream(out, BUFFER);
    int written = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') { // None of a value's own: those are escaped.
        lines.write(text, written, i + 1 - written);
        lines.write(indent, 0, indent.length);
        written = i + 1;
      }
    }
    lines.write(text, written, text.length - written);
    lines.flush();
  }
}
