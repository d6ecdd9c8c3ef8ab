package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Remover;
import dev.tradewind.spi.operation.RemoveResult;
import dev.tradewind.spi.progress.Progress;
import java.util.concurrent.Callable;

/** Takes a deployed service away. */
final class RemoveCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Remove the deployed service.");

  private final ProjectOptions project = new ProjectOptions(usage);

  RemoveCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().atOnce().forEachTarget(project, this::remove);
  }

  private Result<Rendered> remove(TargetedService targeted, Progress progress) {
    return targeted
        .able(Remover.class, "remove a service")
        .then(remover -> remove(remover, targeted.service(), progress));
  }

  private Result<Rendered> remove(Remover remover, Service service, Progress progress) {
    try {
      RemoveResult result = remover.remove(service, progress);
      boolean removed = result.removed();
      String place = result.place().isEmpty() ? "" : " (" + result.place() + ")";
      String name = service.name() + " (" + service.stage() + ")";
      String where = " on " + service.target().name();
      String text =
          (removed
                  ? "Removed " + name + where
                  : "Nothing to remove: " + name + " is not deployed" + where + place)
              + "\n";
      JsonResult json =
          new JsonResult()
              .put("service", service.name())
              .put("stage", service.stage())
              .put("target", service.target().name())
              .put("removed", removed);
      return Result.of(Rendered.of(text, json), java.util.List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
