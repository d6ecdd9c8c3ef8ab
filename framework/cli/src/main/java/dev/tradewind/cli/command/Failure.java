package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;

/** A provider's refusal as a result; its stack trace is shown with {@code --debug} only. */
final class Failure {

  private Failure() {}

  /** A fault of Tradewind itself, when others go on. */
  static Diagnostic bug(RuntimeException e, CommandContext context) {
    if (context.global().isDebug()) {
      e.printStackTrace(context.console().err());
    }
    return Diagnostic.error(
        "bug",
        "this is a bug in tradewind: " + e,
        "--debug shows where; please report it with that output.",
        null);
  }

  static <T> Result<T> of(ProviderException e, CommandContext context) {
    if (context.global().isDebug()) {
      e.printStackTrace(context.console().err());
    }
    return Result.failed(e.diagnostic());
  }
}
