package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.option.WholeNumber;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.Pruner;
import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Deletes old versions of functions and layers. */
final class PruneCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage =
      new Usage(this, "Delete old versions of functions; those with an alias stay.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final WholeNumber keep =
      usage.add(
          WholeNumber.required(
              "-n, --number",
              "COUNT",
              "How many of the newest versions of each function stay, 1 at least."));

  private final Text function =
      usage.add(
          new Text("-f, --function", "FUNCTION", "Only this function; default: all of them."));

  private final Flag layers =
      usage.add(new Flag("-i, --includeLayers", "Prune the service's layers likewise."));

  private final Flag dryRun =
      usage.add(new Flag("-d, --dry-run, --dryRun", "Only show what would be deleted."));

  PruneCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .labelled()
        .forEachTarget(project, newest(), this::prune);
  }

  private Result<Integer> newest() {
    int newest = keep.value();
    return newest < 1
        ? Result.failed(
            Diagnostic.error(
                "invalid-number",
                "`" + newest + "` is no number for --number",
                "One version of each function stays at least.",
                null))
        : new Result.Done<>(newest, List.of());
  }

  private Result<Rendered> prune(int newest, TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(Pruner.class, "prune versions")
        .then(pruner -> request(newest, service).then(request -> prune(pruner, request, progress)));
  }

  private Result<PruneRequest> request(int newest, Service service) {
    String key = function.value();
    Result<PruneRequest> request =
        new Result.Done<>(
            new PruneRequest(service, key, newest, layers.isOn(), dryRun.isOn()), List.of());
    return key == null ? request : FunctionChoice.of(service, key).then(chosen -> request);
  }

  private Result<Rendered> prune(Pruner pruner, PruneRequest request, Progress progress) {
    try {
      PruneResult result = pruner.prune(request, progress);
      return Result.of(render(result), result.diagnostics());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }

  private Rendered render(PruneResult result) {
    StringBuilder text = new StringBuilder();
    for (PruneResult.Pruned pruned : result.pruned()) {
      text.append(dryRun.isOn() ? "would delete " : "deleted ");
      text.append(kind(pruned)).append(' ').append(pruned.key());
      text.append(" version ").append(pruned.version()).append('\n');
    }
    JsonResult json =
        new JsonResult()
            .put("dryRun", dryRun.isOn())
            .put(
                "pruned",
                result.pruned(),
                pruned ->
                    new JsonResult()
                        .put("kind", kind(pruned))
                        .put("key", pruned.key())
                        .put("version", pruned.version()));
    return Rendered.of(text.isEmpty() ? "There is nothing to prune.\n" : text.toString(), json);
  }

  private static String kind(PruneResult.Pruned pruned) {
    return pruned.kind().name().toLowerCase(Locale.ROOT);
  }
}
