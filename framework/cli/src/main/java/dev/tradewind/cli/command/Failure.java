package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.spi.ProviderException;

/** A provider's refusal as a result; its stack trace is shown with {@code --debug} only. */
final class Failure {

  private Failure() {}

  static <T> Result<T> of(ProviderException e, CommandContext context) {
    if (context.global().isDebug()) {
      e.printStackTrace(context.console().err());
    }
    return Result.failed(e.diagnostic());
  }
}
