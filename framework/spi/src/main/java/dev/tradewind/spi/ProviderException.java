package dev.tradewind.spi;

import dev.tradewind.model.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** An operation that a provider could not finish, with what the user should know and do. */
public final class ProviderException extends Exception {

  private final transient Diagnostic diagnostic;

  public ProviderException(Diagnostic diagnostic) {
    this(diagnostic, null);
  }

  public ProviderException(Diagnostic diagnostic, @Nullable Throwable cause) {
    super(diagnostic.summary(), cause);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
