package dev.tradewind.aws.cloudwatch;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;

/**
 * Values without line breaks. A text of several lines in the file is meant to be one here: neither
 * a pattern nor the name of a log group ever holds a break.
 */
final class OneLine {

  private OneLine() {}

  static String of(String text) {
    return text.replace("\r", "").replace("\n", "");
  }

  /** The same value, every text in it without line breaks. */
  static Node of(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        MappingBuilder copy = new MappingBuilder(mapping.source());
        mapping.entries().forEach((key, entry) -> copy.put(of(key), of(entry.value())));
        yield copy.build();
      }
      case Sequence list ->
          new Sequence(list.items().stream().map(OneLine::of).toList(), list.source());
      case Scalar.Text text -> new Scalar.Text(of(text.value()), text.source());
      case Scalar scalar -> scalar;
    };
  }

  /** What a function gets instead of the event: text as it is, everything else as JSON. */
  static String input(Node written) {
    return written.asText().map(OneLine::of).orElseGet(() -> JsonWriter.compact(of(written)));
  }
}
