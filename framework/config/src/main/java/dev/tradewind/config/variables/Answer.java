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
   * The source exists and cannot be asked here.
   *
   * @param why goes on from the variable, without a full stop: {@code "needs the aws provider"}
   * @param advice what to do about it, in sentences
   */
  record Unavailable(String why, String advice) implements Answer {

    static Unavailable without(String provider) {
      return new Unavailable(
          "needs the %s provider, which this build does not have".formatted(provider),
          "Add the provider, or write the value itself.");
    }
  }
}
