package dev.tradewind.config.variables;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Scalar;

/** The place of a part of a text, as far as it can be told from the place of the whole. */
final class PlaceInText {

  private PlaceInText() {}

  /**
   * The very columns when the text stands on one line as it is, or in quotes without escapes; else
   * the place of the text.
   */
  static SourceRange of(Scalar.Text text, int start, int end) {
    SourceRange whole = text.source();
    if (!whole.isInFile() || whole.line() != whole.endLine()) {
      return whole;
    }
    int quotes = whole.endColumn() - whole.column() - text.value().length();
    if (quotes != 0 && quotes != 2) {
      return whole;
    }
    int first = whole.column() + quotes / 2;
    return new SourceRange(whole.file(), whole.line(), first + start, whole.line(), first + end);
  }
}
