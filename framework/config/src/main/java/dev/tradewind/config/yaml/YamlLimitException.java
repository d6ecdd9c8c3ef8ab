package dev.tradewind.config.yaml;

import dev.tradewind.model.diagnostic.Diagnostic;

/** Ends the reading of a text that is too much to go on with; never leaves this package. */
final class YamlLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  YamlLimitException(Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
