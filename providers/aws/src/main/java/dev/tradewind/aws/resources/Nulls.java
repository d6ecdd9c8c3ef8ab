package dev.tradewind.aws.resources;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes keys whose value is null out of a value, at every depth. Items of lists stay. */
final class Nulls {

  private Nulls() {}

  /** Whether there is such a key. */
  static boolean isIn(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries().values()) {
          if (entry.value().isNull() || isIn(entry.value())) {
            yield true;
          }
        }
        yield false;
      }
      case Sequence sequence -> {
        for (Node item : sequence.items()) {
          if (isIn(item)) {
            yield true;
          }
        }
        yield false;
      }
      case Scalar ignored -> false;
    };
  }

  static Node removed(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        Map<String, Mapping.Entry> kept = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  if (!entry.value().isNull()) {
                    kept.put(key, new Mapping.Entry(entry.key(), removed(entry.value())));
                  }
                });
        yield new Mapping(kept, mapping.source());
      }
      case Sequence sequence ->
          new Sequence(sequence.items().stream().map(Nulls::removed).toList(), sequence.source());
      case Scalar scalar -> scalar;
    };
  }
}
