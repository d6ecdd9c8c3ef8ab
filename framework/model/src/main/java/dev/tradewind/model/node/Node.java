package dev.tradewind.model.node;

import dev.tradewind.model.SourceRange;
import java.util.Optional;

/** A value of a project file, with the place it was written at. */
public sealed interface Node permits Mapping, Sequence, Scalar {

  SourceRange source();

  default Optional<Mapping> asMapping() {
    return this instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  default Optional<Sequence> asSequence() {
    return this instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
  }

  /**
   * The text of a {@link Scalar.Text}; empty for every other node, numbers and booleans included.
   */
  default Optional<String> asText() {
    return this instanceof Scalar.Text text ? Optional.of(text.value()) : Optional.empty();
  }

  default boolean isNull() {
    return this instanceof Scalar.Null;
  }

  /** What a user calls this kind of value in a message: "an object", "a list", "text" and so on. */
  default String kind() {
    return switch (this) {
      case Mapping m -> "an object";
      case Sequence s -> "a list";
      case Scalar.Text t -> "text";
      case Scalar.Numeric n -> "a number";
      case Scalar.Bool b -> "a boolean";
      case Scalar.Null n -> "null";
    };
  }
}
