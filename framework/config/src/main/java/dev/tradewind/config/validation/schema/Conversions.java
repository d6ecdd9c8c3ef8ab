package dev.tradewind.config.validation.schema;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which values count as which JSON Schema type. Follows the type coercion of AJV 8 with {@code
 * coerceTypes: 'array'}, which the tools before us run with: numbers and booleans for text, text
 * that reads as a number, a single value for a list of one and the other way round.
 */
final class Conversions {

  private Conversions() {}

  static boolean fits(Node node, String type) {
    return switch (node) {
      case Scalar scalar -> fitsScalar(scalar, type);
      case Sequence list ->
          type.equals("array")
              || (list.items().size() == 1
                  && list.items().getFirst() instanceof Scalar only
                  && fitsScalar(only, type));
      default -> type.equals("object");
    };
  }

  /** Whether a value is of a type as it is. */
  static boolean is(Node node, String type) {
    return switch (node) {
      case Mapping m -> type.equals("object");
      case Sequence s -> type.equals("array");
      case Scalar.Text t -> type.equals("string");
      case Scalar.Bool b -> type.equals("boolean");
      case Scalar.Null n -> type.equals("null");
      case Scalar.Numeric n ->
          type.equals("number") || (type.equals("integer") && SchemaNode.isWhole(n.value()));
    };
  }

  /** A value that fits a type, as that type. Empty for null, which counts as absent. */
  static Optional<Node> convert(Node node, String type) {
    Node only =
        node instanceof Sequence list && list.items().size() == 1 ? list.items().getFirst() : node;
    if (is(only, type)) {
      return Optional.of(only);
    }
    if (!(only instanceof Scalar scalar) || scalar.isNull()) {
      return Optional.empty();
    }
    SourceRange source = scalar.source();
    return switch (type) {
      case "array" -> Optional.of(new Sequence(List.of(scalar), source));
      case "string" -> Optional.of(new Scalar.Text(scalar.toPlainText(), source));
      case "number", "integer" ->
          number(scalar).stream()
              .mapToObj(value -> (Node) new Scalar.Numeric(value, source))
              .findFirst();
      case "boolean" -> {
        String text = scalar.toPlainText();
        yield Optional.of(new Scalar.Bool(text.equals("true") || text.equals("1"), source));
      }
      default -> Optional.empty();
    };
  }

  private static boolean fitsScalar(Scalar scalar, String type) {
    return switch (type) {
      case "array", "string" -> true;
      case "number" -> number(scalar).isPresent();
      case "integer" -> number(scalar).stream().anyMatch(SchemaNode::isWhole);
      case "boolean" -> fitsBoolean(scalar);
      case "null" -> scalar.isNull() || scalar.toPlainText().isEmpty();
      default -> false;
    };
  }

  private static boolean fitsBoolean(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Bool b -> true;
      case Scalar.Null n -> true;
      case Scalar.Numeric n -> n.value() == 0 || n.value() == 1;
      case Scalar.Text t -> t.value().equals("true") || t.value().equals("false");
    };
  }

  /** The one item of a list of one, which counts as the item where no list is wanted. */
  static Node only(Node node) {
    return node instanceof Sequence list && list.items().size() == 1
        ? list.items().getFirst()
        : node;
  }

  /** The number that a scalar is or reads as. */
  static OptionalDouble number(Node node) {
    return switch (node) {
      case Scalar.Numeric number -> OptionalDouble.of(number.value());
      case Scalar.Null n -> OptionalDouble.of(0);
      case Scalar.Bool bool -> OptionalDouble.of(bool.value() ? 1 : 0);
      case Scalar.Text text -> parse(text.value().strip());
      case Sequence list when list.items().size() == 1 -> number(list.items().getFirst());
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble parse(String text) {
    if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return OptionalDouble.empty();
    }
    char last = text.charAt(text.length() - 1);
    if (last != '.' && !Character.isDigit(last)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
