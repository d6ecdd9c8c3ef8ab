package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
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

/** Deploys again what was deployed before; without a time it says which deployments there are. */
final class RollbackCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Deploy again what was deployed before.");

  final ProjectOptions project = new ProjectOptions(usage);

  private final ConfirmationOptions confirmation = new ConfirmationOptions(usage);

  private final Text timestamp =
      usage.add(
          new Text(
              "-t, --timestamp",
              "TIMESTAMP",
              "Which deployment: its timestamp or time, as `deploy list` shows it; without it the"
                  + " deployments are listed."));

  RollbackCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    String wanted = timestamp.value();
    return wanted == null
        ? new DeployListCommand(context, project).call()
        : new CommandRun(context)
            .onTheStack()
            .forEachTarget(project, instant(wanted), this::rollback);
  }

  private Result<Rendered> rollback(Instant at, TargetedService targeted, Display progress) {
    Approval approval = confirmation.approval(context, targeted, progress);
    return targeted
        .able(Rollbacker.class, "roll back a service")
        .then(
            rollbacker ->
                rollback(
                    rollbacker, new RollbackRequest(targeted.service(), at, approval), progress));
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
              + new InfoText(context.console().outStyle(), context.global().verbose.isOn())
                  .render(service, result.info());
      JsonResult json = InfoText.json(service, result.info()).put("changed", result.changed());
      return Result.of(Rendered.of(text, json), result.diagnostics());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
