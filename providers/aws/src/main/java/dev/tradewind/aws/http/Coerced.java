package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values read as the validation of the Serverless Framework coerces them: a single value where a
 * list is asked for, a number where a text is.
 */
final class Coerced {

  private Coerced() {}

  /** The items of a list, or the one value that stands in its place. */
  static List<Node> list(Optional<Node> value) {
    return value
        .map(node -> node instanceof Sequence sequence ? sequence.items() : List.of(node))
        .orElse(List.of());
  }

  /** The texts of a list; what is no single value is left out. */
  static List<String> texts(Optional<Node> value) {
    return list(value).stream()
        .filter(Scalar.class::isInstance)
        .map(item -> ((Scalar) item).toPlainText())
        .toList();
  }

  static Optional<String> text(Optional<Node> value) {
    return texts(value).stream().findFirst();
  }

  static boolean flag(Node value) {
    return Settings.counts(value) && !value.asText().filter("false"::equals).isPresent();
  }

  static boolean flag(Optional<Node> value) {
    return value.filter(Coerced::flag).isPresent();
  }

  /** A boolean; text that says the same becomes one. */
  static @Nullable Node bool(Optional<Node> value) {
    return value
        .filter(node -> !node.isNull())
        .map(node -> node instanceof Scalar ? Cfn.bool(flag(node)) : node)
        .orElse(null);
  }

  /** A number; text that reads as one becomes one. Other values are left as they are. */
  static @Nullable Node number(Optional<Node> value) {
    return value.filter(node -> !node.isNull()).map(Coerced::number).orElse(null);
  }

  private static Node number(Node node) {
    String text = node.asText().orElse("");
    boolean whole =
        !text.isEmpty() && text.length() < 16 && text.chars().allMatch(Character::isDigit);
    return whole ? Cfn.number(Double.parseDouble(text)) : node;
  }

  /** Text; a number or boolean becomes its text, an expression stays. */
  static @Nullable Node string(Optional<Node> value) {
    return value.filter(node -> !node.isNull()).map(Coerced::string).orElse(null);
  }

  static Node string(Node node) {
    return node instanceof Scalar scalar && !(node instanceof Scalar.Text)
        ? Cfn.text(scalar.toPlainText())
        : node;
  }
}
