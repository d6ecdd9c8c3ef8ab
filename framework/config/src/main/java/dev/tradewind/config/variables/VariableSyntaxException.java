package dev.tradewind.config.variables;

/** A variable that is written wrongly; becomes a diagnostic where the text is known. */
final class VariableSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String advice;

  VariableSyntaxException(int offset, String problem, String advice) {
    super(problem);
    this.offset = offset;
    this.advice = advice;
  }

  /** Of the variable in the text, in UTF-16 units. */
  int offset() {
    return offset;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String advice() {
    return advice;
  }
}
