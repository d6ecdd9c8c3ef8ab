package dev.tradewind.config.variables;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The constants of a variable. */
final class Literals {

  private static final SourceRange NOWHERE = SourceRange.none("variable");

  private Literals() {}

  /** A number, {@code true}, {@code false} or {@code null}. */
  static Optional<Scalar> read(String text) {
    return switch (text) {
      case "true" -> Optional.of(new Scalar.Bool(true, NOWHERE));
      case "false" -> Optional.of(new Scalar.Bool(false, NOWHERE));
      case "null" -> Optional.of(new Scalar.Null(NOWHERE));
      default -> number(text);
    };
  }

  /** The value of a text with its double quotes, escaped as in JSON. */
  static Optional<String> unescape(String quoted) {
    try {
      return JsonReader.read(quoted, "variable").asText();
    } catch (JsonSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Scalar> number(String text) {
    if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return Optional.empty();
    }
    if (text.startsWith("0x") || text.startsWith("0o") || text.startsWith("0b")) {
      int base = text.charAt(1) == 'x' ? 16 : text.charAt(1) == 'o' ? 8 : 2;
      return parsed(() -> Long.parseUnsignedLong(text.substring(2), base));
    }
    // Java reads 1d and 1f as numbers.
    return Character.isLetter(text.charAt(text.length() - 1))
        ? Optional.empty()
        : parsed(() -> Double.parseDouble(text));
  }

  private static Optional<Scalar> parsed(DoubleSupplier number) {
    try {
      return Optional.of(new Scalar.Numeric(number.getAsDouble(), NOWHERE));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What makes text of a value inside of another text; empty for what has none. */
  static Optional<String> text(Node node) {
    return node instanceof Scalar scalar && !scalar.isNull()
        ? Optional.of(scalar.toPlainText())
        : Optional.empty();
  }
}
