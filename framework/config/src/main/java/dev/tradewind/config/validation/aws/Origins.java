package dev.tradewind.config.validation.aws;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;

/** Tells origins of CloudFront apart, whichever form they are written in. */
final class Origins {

  private Origins() {}

  /** Equal for equal origins. */
  static String identity(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.toPlainText();
      case Sequence list -> list.items().stream().map(Origins::identity).toList().toString();
      case Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> entry.getKey() + "=" + identity(entry.getValue().value()))
              .sorted()
              .toList()
              .toString();
    };
  }
}
