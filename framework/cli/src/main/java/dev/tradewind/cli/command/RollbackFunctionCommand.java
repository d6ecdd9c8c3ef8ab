package dev.tradewind.cli.command;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives one function the code of an older version. */
@Command(
    name = "function",
    description = "Give one function the code of a version that `deploy list functions` shows.")
final class RollbackFunctionCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectOptions project;

  @Option(
      names = {"-f", "--function"},
      required = true,
      paramLabel = "FUNCTION",
      description = "The function to roll back, by its key in the project file.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String function;

  @Option(
      names = "--function-version",
      required = true,
      paramLabel = "VERSION",
      description = "The version whose code it gets.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String version;

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
                FunctionChoice.of(service, function)
                    .then(chosen -> rollback(rollbacker, service, chosen, progress)));
  }

  private Result<Rendered> rollback(
      FunctionRollbacker rollbacker, Service service, Function chosen, Progress progress) {
    try {
      rollbacker.rollbackFunction(new RollbackFunctionRequest(service, chosen, version), progress);
      JsonResult json =
          new JsonResult()
              .put("function", chosen.key())
              .put("name", chosen.name())
              .put("version", version);
      String text = chosen.name() + " has the code of version " + version + "\n";
      return Result.of(Rendered.of(text, json), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
