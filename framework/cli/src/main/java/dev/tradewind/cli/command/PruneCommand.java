package dev.tradewind.cli.command;

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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes old versions of functions and layers. */
@Command(
    name = "prune",
    description = "Delete old versions of functions; those with an alias stay.")
final class PruneCommand implements Callable<Integer> {

  private final CommandContext context;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-n", "--number"},
      required = true,
      paramLabel = "COUNT",
      description = "How many of the newest versions of each function stay, 1 at least.")
  private int keep;

  @Option(
      names = {"-f", "--function"},
      paramLabel = "FUNCTION",
      description = "Only this function; default: all of them.")
  private @Nullable String function;

  @Option(
      names = {"-i", "--includeLayers"},
      description = "Prune the service's layers likewise.")
  private boolean layers;

  @Option(
      names = {"-d", "--dry-run", "--dryRun"},
      description = "Only show what would be deleted.")
  private boolean dryRun;

  PruneCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .labelled()
        .forEachTarget(project, this::prune);
  }

  private Result<Rendered> prune(TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(Pruner.class, "prune versions")
        .then(pruner -> request(service).then(request -> prune(pruner, request, progress)));
  }

  private Result<PruneRequest> request(Service service) {
    if (keep < 1) {
      return Result.failed(
          Diagnostic.error(
              "invalid-number",
              "`" + keep + "` is no number for --number",
              "One version of each function stays at least.",
              null));
    }
    Result<PruneRequest> request =
        new Result.Done<>(new PruneRequest(service, function, keep, layers, dryRun), List.of());
    return function == null
        ? request
        : FunctionChoice.of(service, function).then(chosen -> request);
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
      text.append(dryRun ? "would delete " : "deleted ");
      text.append(kind(pruned)).append(' ').append(pruned.key());
      text.append(" version ").append(pruned.version()).append('\n');
    }
    JsonResult json =
        new JsonResult()
            .put("dryRun", dryRun)
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
