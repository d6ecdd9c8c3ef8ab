package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.InfoText;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.Informer;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what is deployed and where it answers. */
final class InfoCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Show what is deployed and where it answers.");

  private final ProjectOptions project = new ProjectOptions(usage);

  InfoCommand(CommandContext context) {
    this.context = context;
    // It asks for what is so anyway.
    usage.add(new Flag("--conceal", "Changes nothing: values of API keys are never shown."));
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().atOnce().forEachTarget(project, this::info);
  }

  private Result<Rendered> info(TargetedService targeted, Progress progress) {
    return targeted
        .able(Informer.class, "tell what is deployed")
        .then(informer -> info(informer, targeted.service()));
  }

  private Result<Rendered> info(Informer informer, Service service) {
    try {
      DeploymentInfo info = informer.info(service);
      String text =
          new InfoText(context.console().outStyle(), context.global().verbose.isOn())
              .render(service, info);
      return Result.of(Rendered.of(text, InfoText.json(service, info)), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
