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
import org.jspecify.annotations.Nullable;

/** Packages one function and brings it up to date, past the engine of its cloud. */
final class FunctionUpdate {

  private final CommandContext context;
  private final String key;
  private final boolean force;
  private final boolean onlySettings;

  /**
   * @param key of the function in the project file
   * @param force the code is uploaded even when it has not changed
   * @param onlySettings the code stays as it is
   */
  FunctionUpdate(CommandContext context, String key, boolean force, boolean onlySettings) {
    this.context = context;
    this.key = key;
    this.force = force;
    this.onlySettings = onlySettings;
  }

  /** Gives the exit code. */
  int run(ProjectOptions project) throws InterruptedException {
    return new CommandRun(context).withoutWarnings().forEachTarget(project, this::deploy);
  }

  private Result<Rendered> deploy(TargetedService targeted, Progress progress)
      throws InterruptedException {
    Result<Function> chosen =
        targeted
            .able(FunctionDeployer.class, "deploy single functions")
            .then(able -> FunctionChoice.of(targeted.service(), key));
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
