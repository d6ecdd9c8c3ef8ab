package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.output.TextTable;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.DeploymentLister;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.PastDeployment;
import dev.tradewind.spi.progress.Progress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lists the deployments that can be rolled back to. */
final class DeployListCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final CommandContext context;
  private final ProjectOptions project;

  final Usage usage =
      new Usage(this, "List deployments, with the timestamps that `rollback` takes.");

  DeployListCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().labelled().forEachTarget(project, this::list);
  }

  private Result<Rendered> list(TargetedService targeted, Progress progress) {
    return targeted
        .able(DeploymentLister.class, "list deployments")
        .then(
            lister -> {
              try {
                return Result.of(render(lister.deployments(targeted.service())), List.of());
              } catch (ProviderException e) {
                return Failure.of(e, context);
              }
            });
  }

  private Rendered render(List<PastDeployment> deployments) {
    TextTable table = new TextTable("");
    for (PastDeployment deployment : deployments) {
      table.row(
          TIME.format(deployment.deployedAt()),
          Long.toString(deployment.deployedAt().toEpochMilli()),
          deployment.directory());
      if (context.global().verbose.isOn()) {
        deployment.files().forEach(file -> table.row("", "", "  " + file));
      }
    }
    JsonResult json =
        new JsonResult()
            .put(
                "deployments",
                deployments,
                deployment ->
                    new JsonResult()
                        .put("deployedAt", deployment.deployedAt().toString())
                        .put("timestamp", deployment.deployedAt().toEpochMilli())
                        .put("directory", deployment.directory())
                        .put("files", deployment.files()));
    return Rendered.of(table.isEmpty() ? "There are no deployments.\n" : table.toString(), json);
  }
}
