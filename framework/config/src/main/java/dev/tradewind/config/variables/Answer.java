package dev.tradewind.config.variables;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** What a source says to a question. */
sealed interface Answer {

  /** A value; what variables it holds is not resolved yet. */
  record Value(Node node) implements Answer {}

  /**
   * No value, so that the next fallback counts.
   *
   * @param why a sentence without a full stop ({@code the environment has no `TABLE`})
   */
  record Nothing(String why) implements Answer {}

  /** The question cannot be answered; the place is added where it is not known here. */
  record Fault(Diagnostic diagnostic) implements Answer {
    static Fault of(String code, String summary, String detail) {
      return new Fault(Diagnostic.error(code, summary, detail, null));
    }
  }

  /** Something that the value is made of is faulty, and has been told already. */
  record Broken() implements Answer {}

  /**
   * Something that the value is made of has no source here and stays as it is.
   *
   * @param text what stays instead of the variable; empty for the variable as it is written
   */
  record Left(Optional<String> text) implements Answer {}

  /**
   * No source of this name is at hand, though one exists.
   *
   * @param provider that would bring it
   */
  record Unavailable(String provider) implements Answer {}
}
