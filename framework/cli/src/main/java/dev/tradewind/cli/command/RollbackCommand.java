package dev.tradewind.cli.command;

import dev.tradewind.cli.output.InfoText;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Rollbacker;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deploys again what was deployed before. */
@Command(name = "rollback", description = "Deploy again what was deployed before.")
final class RollbackCommand implements Callable<Integer> {

  private final CommandContext context;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-t", "--timestamp"},
      paramLabel = "TIME",
      description =
          "The deployment to go back to, as `deploy list` shows it; default: the one before the"
              + " newest.")
  private @Nullable String timestamp;

  RollbackCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().forEachTarget(project, this::rollback);
  }

  private Result<Rendered> rollback(TargetedService targeted, Progress progress) {
    return targeted
        .able(Rollbacker.class, "roll back")
        .then(
            able ->
                DeploymentTime.of(timestamp)
                    .then(time -> rollback(able, targeted.service(), time.value(), progress)));
  }

  private Result<Rendered> rollback(
      Rollbacker rollbacker, Service service, @Nullable Instant time, Progress progress) {
    try {
      DeployResult result = rollbacker.rollback(new RollbackRequest(service, time), progress);
      String headline =
          result.changed() ? "Rolled back.\n" : "Nothing to change: this is deployed.\n";
      JsonResult json = InfoText.json(service, result.info()).put("changed", result.changed());
      InfoText text = new InfoText(context.console().outStyle());
      return Result.of(
          Rendered.of(headline + text.render(service, result.info()), json), result.diagnostics());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
