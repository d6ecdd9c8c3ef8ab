package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.RequiredText;
import dev.tradewind.cli.option.Usage;
import java.util.concurrent.Callable;

/** Updates one deployed function. */
final class DeployFunctionCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectOptions project;

  final Usage usage =
      new Usage(this, "Update the code and settings of one deployed function, in seconds.");

  private final RequiredText function =
      usage.add(
          new RequiredText(
              "-f, --function",
              "FUNCTION",
              "The function to update, by its key in the project file."));

  private final Flag force =
      usage.add(new Flag("--force", "Upload the code even when it has not changed."));

  private final Flag onlySettings =
      usage.add(
          new Flag("-u, --update-config", "Only bring the settings up to date, not the code."));

  DeployFunctionCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new FunctionUpdate(context, function.value(), force.isOn(), onlySettings.isOn())
        .run(project);
  }
}
