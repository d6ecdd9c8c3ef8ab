package dev.tradewind.cli.command;

import dev.tradewind.cli.terminal.Display;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.operation.Approval;
import picocli.CommandLine.Option;

/** When a person is asked before what is deployed changes. */
final class ConfirmationOptions {

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before data is lost.")
  private boolean yes;

  @Option(
      names = "--confirm",
      description = "Show the changes to what is deployed and ask before making them.")
  private boolean confirm;

  boolean isSaid() {
    return yes || confirm;
  }

  Approval approval(CommandContext context, TargetedService targeted, Display display) {
    return new Confirmation(
        context.console(), display, targeted.service().target().name(), yes, confirm);
  }
}
