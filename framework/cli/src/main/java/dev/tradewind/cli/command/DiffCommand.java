package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.PlanText;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.Differ;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows what a deploy would change. */
final class DiffCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Show what a deploy would change, without changing it.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final Text output =
      usage.add(
          new Text(
              "-p, --package",
              "DIR",
              "The folder for artifacts and template; default: .serverless."));

  DiffCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).labelled().atOnce().forEachTarget(project, this::diff);
  }

  private Result<Rendered> diff(TargetedService targeted, Progress progress)
      throws InterruptedException {
    Result<Differ> differ = targeted.able(Differ.class, "compare a service with what is deployed");
    if (differ instanceof Result.Failed<Differ> failed) {
      return new Result.Failed<>(failed.diagnostics());
    }
    return context
        .packages()
        .build(targeted, output.value(), progress)
        .then(deployment -> differ.then(able -> compare(able, deployment)));
  }

  private Result<Rendered> compare(Differ differ, Deployment deployment) {
    try {
      PlanText plan = new PlanText(context.console().outStyle());
      var changes = differ.diff(deployment);
      return Result.of(Rendered.of(plan.render(changes), PlanText.json(changes)), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
