package dev.tradewind.cli.command;

import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.FunctionDeployer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packages one function and brings it up to date, past the engine of its cloud. */
@Command(
    name = "function",
    description = "Update the code and settings of one deployed function, in seconds.")
final class DeployFunctionCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectOptions project;

  @Option(
      names = {"-f", "--function"},
      required = true,
      paramLabel = "FUNCTION",
      description = "The function to update, by its key in the project file.")
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private String function;

  @Option(names = "--force", description = "Upload the code even when it has not changed.")
  private boolean force;

  @Option(
      names = {"-u", "--update-config"},
      description = "Only bring the settings up to date, not the code.")
  private boolean onlySettings;

  DeployFunctionCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).withoutWarnings().forEachTarget(project, this::deploy);
  }

  /** For {@code deploy -f}. */
  int call(String key, boolean forced) throws InterruptedException {
    function = key;
    force = forced;
    return call();
  }

  private Result<Rendered> deploy(TargetedService targeted, Progress progress)
      throws InterruptedException {
    Result<Function> chosen =
        targeted
            .able(FunctionDeployer.class, "deploy single functions")
            .then(able -> FunctionChoice.of(targeted.service(), function));
    if (!(chosen instanceof Result.Done<Function> done)) {
      return new Result.Failed<>(chosen.diagnostics());
    }
    Function wanted = done.value();
    Result<TargetedService> resolved = targeted.resolved();
    if (onlySettings || resolved instanceof Result.Failed<TargetedService>) {
      return resolved.then(ready -> handOver(ready, wanted, null, Map.of(), progress));
    }
    if (wanted.code() instanceof Code.Image) {
      return context
          .packages()
          .publishImages(targeted, List.of(wanted), progress)
          .then(images -> handOver(targeted, wanted, null, images, progress));
    }
    return context
        .packages()
        .buildFunction(targeted, wanted, progress)
        .then(artifact -> handOver(targeted, wanted, artifact, Map.of(), progress));
  }

  private Result<Rendered> handOver(
      TargetedService targeted,
      Function wanted,
      @Nullable Artifact artifact,
      Map<String, String> images,
      Progress progress) {
    DeployFunctionRequest request =
        new DeployFunctionRequest(
            targeted.service(), wanted, artifact, images, !onlySettings, force);
    return targeted
        .able(FunctionDeployer.class, "deploy single functions")
        .then(
            deployer -> {
              try {
                DeployFunctionResult result = deployer.deployFunction(request, progress);
                return Result.of(render(wanted, result), result.diagnostics());
              } catch (ProviderException e) {
                return Failure.of(e, context);
              }
            });
  }

  private Rendered render(Function wanted, DeployFunctionResult result) {
    String code = onlySettings ? "" : "code " + word(result.codeChanged()) + ", ";
    String text =
        wanted.name() + ": " + code + "settings " + word(result.configurationChanged()) + "\n";
    JsonResult json =
        new JsonResult()
            .put("function", wanted.key())
            .put("name", wanted.name())
            .put("codeChanged", result.codeChanged())
            .put("configurationChanged", result.configurationChanged());
    return Rendered.of(text, json);
  }

  private static String word(boolean changed) {
    return changed ? "updated" : "unchanged";
  }
}
