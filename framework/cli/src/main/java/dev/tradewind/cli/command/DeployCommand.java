package dev.tradewind.cli.command;

import dev.tradewind.cli.output.InfoText;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.Deployer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.Deployment;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packages a project and deploys it, or updates what is deployed. */
@Command(name = "deploy", description = "Package and deploy the service.")
final class DeployCommand implements Callable<Integer> {

  private final CommandContext context;

  @Mixin private final ProjectOptions project;

  @Spec
  @SuppressWarnings("NullAway.Init") // Set by picocli.
  private CommandSpec spec;

  @Option(
      names = {"-f", "--function"},
      paramLabel = "FUNCTION",
      description = "Only this function; the same as `deploy function -f FUNCTION`.")
  private @Nullable String function;

  @Option(names = "--force", description = "Deploy even when nothing has changed.")
  private boolean force;

  @Option(
      names = {"-p", "--package"},
      paramLabel = "DIR",
      description = "Deploy what `package --package DIR` has written, instead of packaging anew.")
  private @Nullable String output;

  @Mixin private final PackagingOptions packaging = new PackagingOptions();

  @Mixin private final ConfirmationOptions confirmation = new ConfirmationOptions();

  @Option(names = "--conceal", description = "Changes nothing: values of API keys are never shown.")
  boolean conceal; // Never read: it asks for what is so anyway.

  DeployCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (function != null && (output != null || confirmation.isSaid())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--package, --yes and --confirm do not go with --function");
    }
    return function == null
        ? new CommandRun(context)
            .atOnce()
            .forEachTarget(project.and(packaging.said()), this::deploy)
        : new DeployFunctionCommand(context, project).call(function, force);
  }

  private Result<Rendered> deploy(TargetedService targeted, Display progress)
      throws InterruptedException {
    Result<Deployer> deployer = targeted.able(Deployer.class, "deploy a service");
    if (!(deployer instanceof Result.Done<Deployer> able)) {
      return new Result.Failed<>(deployer.diagnostics());
    }
    Result<TargetedService> resolved = targeted.resolved();
    if (resolved instanceof Result.Failed<TargetedService> failed) {
      return new Result.Failed<>(failed.diagnostics());
    }
    try (Deployer.Begun begun = able.value().begin(targeted.service())) {
      String folder = output;
      Result<Deployment> packaged =
          folder == null
              ? context.packages().build(targeted, null, progress)
              : context.packages().read(targeted, folder);
      return packaged.then(
          deployment ->
              handOver(
                  begun,
                  new DeployRequest(
                      deployment, force, confirmation.approval(context, targeted, progress)),
                  progress));
    }
  }

  private Result<Rendered> handOver(
      Deployer.Begun deployer, DeployRequest request, Display progress) {
    try {
      DeployResult result = deployer.deploy(request, progress);
      return Result.of(render(request.deployment().service(), result), result.diagnostics());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }

  private Rendered render(Service service, DeployResult result) {
    String headline = result.changed() ? "" : "No changes to deploy.\n";
    JsonResult json = InfoText.json(service, result.info()).put("changed", result.changed());
    InfoText text = new InfoText(context.console().outStyle(), context.global().verbose);
    return Rendered.of(headline + text.render(service, result.info()), json);
  }
}
