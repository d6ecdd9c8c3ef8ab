package dev.tradewind.aws.limits;

import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.io.OutputStream;

/** Counts the bytes of JSON without keeping it. */
final class Utf8Size extends OutputStream {

  private long bytes;

  private Utf8Size() {}

  /** How long a node is in compact JSON. */
  static long of(Node node) {
    Utf8Size size = new Utf8Size();
    JsonWriter.compact(node, size);
    return size.bytes;
  }

  @Override
  public void write(int b) {
    bytes++;
  }

  @Override
  public void write(byte[] some, int from, int length) {
    bytes += length;
  }
}
