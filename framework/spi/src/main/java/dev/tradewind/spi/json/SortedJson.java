package dev.tradewind.spi.json;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Arrays;
import java.util.Comparator;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Compact JSON with the keys of every mapping in order, for hashes. Made for many short texts: a
 * generator for each would take longer than the text.
 */
public final class SortedJson {

  private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();

  private final StringBuilder text = new StringBuilder(1024);
  private final Comparator<String> order;

  private SortedJson(Comparator<String> order) {
    this.order = order;
  }

  public static String of(Node node, Comparator<String> order) {
    SortedJson json = new SortedJson(order);
    json.write(node);
    return json.text.toString();
  }

  private void write(Node node) {
    switch (node) {
      case Mapping mapping -> writeMapping(mapping);
      case Sequence sequence -> writeSequence(sequence);
      case Scalar.Text value -> writeText(value.value());
      case Scalar.Numeric number when !Double.isFinite(number.value()) -> text.append("null");
      case Scalar scalar -> text.append(scalar.toPlainText());
    }
  }

  private void writeMapping(Mapping mapping) {
    String[] keys = mapping.keys().toArray(String[]::new);
    Arrays.sort(keys, order);
    text.append('{');
    for (int i = 0; i < keys.length; i++) {
      text.append(i == 0 ? "" : ",");
      writeText(keys[i]);
      text.append(':');
      write(mapping.get(keys[i]).orElseThrow());
    }
    text.append('}');
  }

  private void writeSequence(Sequence sequence) {
    text.append('[');
    for (int i = 0; i < sequence.items().size(); i++) {
      text.append(i == 0 ? "" : ",");
      write(sequence.items().get(i));
    }
    text.append(']');
  }

  private void writeText(String value) {
    text.append('"');
    int from = text.length();
    QUOTES.quoteAsString(value, text);
    escapeHalves(from);
    text.append('"');
  }

  /** Half of a surrogate pair has no UTF-8; JavaScript writes its number. */
  private void escapeHalves(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        text.replace(i, i + 1, "\\u" + Integer.toHexString(c));
      }
    }
  }
}
