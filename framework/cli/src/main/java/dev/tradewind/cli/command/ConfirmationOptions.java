package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.OptionGroup;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.operation.Approval;

/** When a person is asked before what is deployed changes. */
final class ConfirmationOptions extends OptionGroup {

  private final Flag yes = usage.add(new Flag("-y, --yes", "Do not ask before data is lost."));

  private final Flag confirm =
      usage.add(
          new Flag(
              "--confirm", "Show the changes to what is deployed and ask before making them."));

  ConfirmationOptions(Usage usage) {
    super(usage);
  }

  boolean isSaid() {
    return yes.isOn() || confirm.isOn();
  }

  Approval approval(CommandContext context, TargetedService targeted, Display display) {
    return new Confirmation(
        context.console(), display, targeted.service().target().name(), yes.isOn(), confirm.isOn());
  }
}
