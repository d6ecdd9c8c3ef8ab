package dev.tradewind.cli.command;

import dev.tradewind.cli.option.RequiredText;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.spi.FunctionRollbacker;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.concurrent.Callable;

/** Gives one function the code of an older version. */
final class RollbackFunctionCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectOptions project;

  final Usage usage =
      new Usage(
          this, "Give one function the code of a version that `deploy list functions` shows.");

  private final RequiredText function =
      usage.add(
          new RequiredText(
              "-f, --function",
              "FUNCTION",
              "The function to roll back, by its key in the project file."));

  private final RequiredText version =
      usage.add(
          new RequiredText("--function-version", "VERSION", "The version whose code it gets."));

  RollbackFunctionCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().forEachTarget(project, this::rollback);
  }

  private Result<Rendered> rollback(TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(FunctionRollbacker.class, "roll back single functions")
        .then(
            rollbacker ->
                FunctionChoice.of(service, function.value())
                    .then(chosen -> rollback(rollbacker, service, chosen, progress)));
  }

  private Result<Rendered> rollback(
      FunctionRollbacker rollbacker, Service service, Function chosen, Progress progress) {
    try {
      rollbacker.rollbackFunction(
          new RollbackFunctionRequest(service, chosen, version.value()), progress);
      JsonResult json =
          new JsonResult()
              .put("function", chosen.key())
              .put("name", chosen.name())
              .put("version", version.value());
      String text = chosen.name() + " has the code of version " + version.value() + "\n";
      return Result.of(Rendered.of(text, json), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
