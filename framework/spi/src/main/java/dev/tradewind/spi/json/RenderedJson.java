package dev.tradewind.spi.json;

import dev.tradewind.model.node.Node;
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
    byte[] buffer = new byte[BUFFER];
    int size = 0;
    for (byte b : text) {
      if (size + indent.length >= BUFFER) {
        out.write(buffer, 0, size);
        size = 0;
      }
      buffer[size++] = b;
      if (b == '\n') { // None of a value's own: those are escaped.
        for (byte space : indent) {
          buffer[size++] = space;
        }
      }
    }
    out.write(buffer, 0, size);
  }
}
