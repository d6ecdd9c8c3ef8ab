package dev.tradewind.config.variables;

import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;

/** A text taken apart: what stands as it is, and the variables in it. */
record Template(List<Part> parts) {

  Template {
    parts = List.copyOf(parts);
  }

  sealed interface Part {}

  /** Text that stays; escapes are taken out. */
  record Literal(String text) implements Part {}

  /**
   * One {@code ${…}}.
   *
   * @param offset of the {@code $} in the text, in UTF-16 units
   * @param text as it was written, with the braces
   * @param alternatives the first that has a value counts
   */
  record Variable(int offset, String text, List<Alternative> alternatives) implements Part {
    Variable {
      alternatives = List.copyOf(alternatives);
    }
  }

  sealed interface Alternative {}

  /** A literal fallback; null is no value. */
  record Constant(Scalar value) implements Alternative {}

  /**
   * A question to a source.
   *
   * @param params what stands in parentheses
   * @param address what stands after the colon
   */
  record Call(String source, List<Argument> params, Optional<Argument> address)
      implements Alternative {
    Call {
      params = List.copyOf(params);
    }
  }

  sealed interface Argument {}

  record Fixed(Scalar value) implements Argument {}

  record Nested(Template template) implements Argument {}

  /** Whether nothing is to be replaced, escapes neither. */
  boolean isPlain(String text) {
    return parts.size() == 1
        && parts.getFirst() instanceof Literal literal
        && literal.text().equals(text);
  }

  /** The variable that makes up the whole text, so that its value keeps its type. */
  Optional<Variable> single() {
    return parts.size() == 1 && parts.getFirst() instanceof Variable variable
        ? Optional.of(variable)
        : Optional.empty();
  }
}
