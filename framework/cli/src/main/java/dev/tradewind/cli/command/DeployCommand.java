package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
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

/** Packages a project and deploys it, or updates what is deployed. */
final class DeployCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Package and deploy the service.");

  final ProjectOptions project = new ProjectOptions(usage);

  private final Text function =
      usage.add(
          new Text(
              "-f, --function",
              "FUNCTION",
              "Only this function; the same as `deploy function -f FUNCTION`."));

  private final Flag force =
      usage.add(new Flag("--force", "Deploy even when nothing has changed."));

  private final Text output =
      usage.add(
          new Text(
              "-p, --package",
              "DIR",
              "Deploy what `package --package DIR` has written, instead of packaging anew."));

  private final PackagingOptions packaging = new PackagingOptions(usage);

  private final ConfirmationOptions confirmation = new ConfirmationOptions(usage);

  DeployCommand(CommandContext context) {
    this.context = context;
    // It asks for what is so anyway.
    usage.add(new Flag("--conceal", "Changes nothing: values of API keys are never shown."));
  }

  @Override
  public Integer call() throws InterruptedException {
    String key = function.value();
    if (key == null) {
      return new CommandRun(context)
          .atOnce()
          .forEachTarget(project.and(packaging.said()), this::deploy);
    }
    if (output.value() != null || confirmation.isSaid()) {
      throw usage.wrong("--package, --yes and --confirm do not go with --function");
    }
    return new FunctionUpdate(context, key, force.isOn(), false).run(project);
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
      String folder = output.value();
      Result<Deployment> packaged =
          folder == null
              ? context.packages().build(targeted, null, progress)
              : context.packages().read(targeted, folder);
      return packaged.then(
          deployment ->
              handOver(
                  begun,
                  new DeployRequest(
                      deployment, force.isOn(), confirmation.approval(context, targeted, progress)),
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
    InfoText text = new InfoText(context.console().outStyle(), context.global().verbose.isOn());
    return Rendered.of(headline + text.render(service, result.info()), json);
  }
}
