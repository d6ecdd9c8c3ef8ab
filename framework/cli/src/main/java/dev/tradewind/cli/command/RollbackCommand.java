package dev.tradewind.cli.command;

import dev.tradewind.cli.output.InfoText;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Rollbacker;
import dev.tradewind.spi.operation.Approval;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deploys again what was deployed before; without a time it says which deployments there are. */
@Command(name = "rollback", description = "Deploy again what was deployed before.")
final class RollbackCommand implements Callable<Integer> {

  private final CommandContext context;

  @Mixin private final ProjectOptions project;

  @Mixin private final ConfirmationOptions confirmation = new ConfirmationOptions();

  @Option(
      names = {"-t", "--timestamp"},
      paramLabel = "TIMESTAMP",
      description =
          "Which deployment: its timestamp or time, as `deploy list` shows it; without it the"
              + " deployments are listed.")
  private @Nullable String timestamp;

  RollbackCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    String wanted = timestamp;
    return wanted == null
        ? new DeployListCommand(context, project).call()
        : new CommandRun(context)
            .onTheStack()
            .forEachTarget(project, (targeted, progress) -> rollback(targeted, wanted, progress));
  }

  private Result<Rendered> rollback(TargetedService targeted, String wanted, Display progress) {
    Approval approval = confirmation.approval(context, targeted, progress);
    return targeted
        .able(Rollbacker.class, "roll back a service")
        .then(
            rollbacker ->
                instant(wanted)
                    .then(
                        at ->
                            rollback(
                                rollbacker,
                                new RollbackRequest(targeted.service(), at, approval),
                                progress)));
  }

  private Result<Instant> instant(String wanted) {
    return wanted.matches("\\d{10,15}")
        ? new Result.Done<>(Instant.ofEpochMilli(Long.parseLong(wanted)), List.of())
        : PointInTime.of("--timestamp", asIso(wanted), Duration.ZERO, context.clock());
  }

  /** The form in which `deploy list` shows times is taken, too. */
  private static String asIso(String wanted) {
    return wanted.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)( UTC)?$", "$1T$2Z");
  }

  private Result<Rendered> rollback(
      Rollbacker rollbacker, RollbackRequest request, Progress progress) {
    Service service = request.service();
    try {
      DeployResult result = rollbacker.rollback(request, progress);
      String headline = result.changed() ? "" : "This is what is deployed already.\n";
      String text =
          headline
              + new InfoText(context.console().outStyle(), context.global().verbose)
                  .render(service, result.info());
      JsonResult json = InfoText.json(service, result.info()).put("changed", result.changed());
      return Result.of(Rendered.of(text, json), result.diagnostics());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
