package dev.tradewind.model.node;

import dev.tradewind.model.SourceRange;

/** A single value: text, a number, a boolean or null. */
public sealed interface Scalar extends Node {

  record Text(String value, SourceRange source) implements Scalar {}

  /**
   * A number as JavaScript has it: an IEEE double, since the files were written for tools that read
   * them so.
   */
  record Numeric(double value, SourceRange source) implements Scalar {}

  record Bool(boolean value, SourceRange source) implements Scalar {}

  record Null(SourceRange source) implements Scalar {}

  /**
   * The value as it appears inside a text: {@code 1}, not {@code 1.0}, for a whole number; {@code
   * null} for null.
   */
  default String toPlainText() {
    return switch (this) {
      case Text text -> text.value();
      case Numeric number -> JavaScriptNumbers.toText(number.value());
      case Bool bool -> Boolean.toString(bool.value());
      case Null ignored -> "null";
    };
  }
}
