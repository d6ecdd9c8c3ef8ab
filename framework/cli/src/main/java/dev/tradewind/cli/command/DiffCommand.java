package dev.tradewind.cli.command;

import dev.tradewind.cli.output.PlanText;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.Differ;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a deploy would change. */
@Command(name = "diff", description = "Show what a deploy would change, without changing it.")
final class DiffCommand implements Callable<Integer> {

  private final CommandContext context;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-p", "--package"},
      paramLabel = "DIR",
      description = "The folder for artifacts and template; default: .serverless.")
  private @Nullable String output;

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
        .build(targeted, output, progress)
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
