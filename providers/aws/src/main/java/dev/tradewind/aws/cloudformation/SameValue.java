package dev.tradewind.aws.cloudformation;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * A value by what it means, wherever it was written and in whatever order its keys: two of them are
 * equal when their values are.
 */
public record SameValue(Node value) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SameValue same && of(value, same.value);
  }

  @Override
  public int hashCode() {
    return hash(value);
  }

  private static int hash(Node node) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().entrySet().stream()
              .mapToInt(entry -> entry.getKey().hashCode() ^ hash(entry.getValue().value()))
              .sum();
      case Sequence sequence -> sequence.items().stream().map(SameValue::hash).toList().hashCode();
      case Scalar scalar -> scalar.toPlainText().hashCode();
    };
  }

  public static boolean of(Node a, Node b) {
    return switch (a) {
      case Mapping left -> b instanceof Mapping right && same(left, right);
      case Sequence left -> b instanceof Sequence right && same(left, right);
      case Scalar.Text left -> b instanceof Scalar.Text right && left.value().equals(right.value());
      case Scalar.Numeric left ->
          b instanceof Scalar.Numeric right && left.value() == right.value();
      case Scalar.Bool left -> b instanceof Scalar.Bool right && left.value() == right.value();
      case Scalar.Null ignored -> b instanceof Scalar.Null;
    };
  }

  private static boolean same(Mapping a, Mapping b) {
    return a.keys().equals(b.keys())
        && a.entries().entrySet().stream()
            .allMatch(entry -> of(entry.getValue().value(), b.get(entry.getKey()).orElseThrow()));
  }

  private static boolean same(Sequence a, Sequence b) {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!of(a.items().get(i), b.items().get(i))) {
        return false;
      }
    }
    return true;
  }
}
