package dev.tradewind.config.dialect;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads values out of a mapping with the conversions that validation allows: text that reads as a
 * number, a number for text, a single value for a list. What cannot be read, a variable that was
 * left unresolved for example, counts as absent.
 */
public record Settings(Mapping mapping) {

  /** The value of a key; a key with a null value is absent. */
  public Optional<Node> get(String key) {
    return mapping.get(key).filter(node -> !node.isNull());
  }

  public Optional<String> text(String key) {
    return get(key).flatMap(Settings::text);
  }

  public static Optional<String> text(Node node) {
    return single(node).filter(scalar -> !scalar.isNull()).map(Scalar::toPlainText);
  }

  public OptionalInt integer(String key) {
    Optional<Scalar> scalar = get(key).flatMap(Settings::single);
    if (scalar.isEmpty()) {
      return OptionalInt.empty();
    }
    return switch (scalar.get()) {
      case Scalar.Numeric number -> OptionalInt.of((int) number.value());
      case Scalar.Text text -> parse(text.value().strip());
      case Scalar.Bool bool -> OptionalInt.of(bool.value() ? 1 : 0);
      case Scalar.Null n -> OptionalInt.empty();
    };
  }

  private static OptionalInt parse(String text) {
    try {
      return OptionalInt.of((int) Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Empty when the key is absent or holds no boolean. */
  public Optional<Boolean> bool(String key) {
    return get(key).flatMap(Settings::bool);
  }

  public static Optional<Boolean> bool(Node node) {
    return single(node)
        .flatMap(
            scalar ->
                switch (scalar) {
                  case Scalar.Bool bool -> Optional.of(bool.value());
                  case Scalar.Numeric number -> Optional.of(number.value() != 0);
                  case Scalar.Text text ->
                      switch (text.value()) {
                        case "true" -> Optional.of(true);
                        case "false" -> Optional.of(false);
                        default -> Optional.empty();
                      };
                  case Scalar.Null n -> Optional.empty();
                });
  }

  public boolean is(String key) {
    return bool(key).orElse(false);
  }

  /** The items of a list, or the value itself. */
  public List<Node> list(String key) {
    return get(key).map(Settings::list).orElse(List.of());
  }

  public static List<Node> list(Node node) {
    return node instanceof Sequence sequence ? sequence.items() : List.of(node);
  }

  public List<String> texts(String key) {
    return list(key).stream().flatMap(node -> text(node).stream()).toList();
  }

  public Optional<Settings> block(String key) {
    return get(key).flatMap(Node::asMapping).map(Settings::new);
  }

  /** The block of a key; an empty one when there is none. */
  public Settings blockOrEmpty(String key) {
    return block(key).orElseGet(() -> new Settings(Mapping.empty(mapping.keySource(key))));
  }

  private static Optional<Scalar> single(Node node) {
    return switch (node) {
      case Scalar scalar -> Optional.of(scalar);
      case Sequence list when list.items().size() == 1 -> single(list.items().getFirst());
      default -> Optional.empty();
    };
  }
}
