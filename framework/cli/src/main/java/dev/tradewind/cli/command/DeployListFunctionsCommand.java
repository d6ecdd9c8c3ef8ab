package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.output.Size;
import dev.tradewind.cli.output.TextTable;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.spi.FunctionVersionLister;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.FunctionVersions;
import dev.tradewind.spi.operation.FunctionVersions.Version;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists the versions of functions. */
final class DeployListFunctionsCommand implements Callable<Integer> {

  /** How many are shown of a function without being asked for more. */
  private static final int USUAL = 6;

  private final CommandContext context;
  private final ProjectOptions project;

  final Usage usage =
      new Usage(this, "List the versions of each function; --verbose for all of them.");

  DeployListFunctionsCommand(CommandContext context, ProjectOptions project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).onWhatIsDeployed().labelled().forEachTarget(project, this::list);
  }

  private Result<Rendered> list(TargetedService targeted, Progress progress) {
    return targeted
        .able(FunctionVersionLister.class, "list versions of functions")
        .then(
            lister -> {
              progress.report(new ProgressEvent.StepStarted("versions", "Listing versions"));
              try {
                return Result.of(render(lister.functionVersions(targeted.service())), List.of());
              } catch (ProviderException e) {
                return Failure.of(e, context);
              }
            });
  }

  private Rendered render(List<FunctionVersions> functions) {
    StringBuilder text = new StringBuilder();
    for (FunctionVersions function : functions) {
      text.append(context.console().outStyle().bold(function.function())).append('\n');
      text.append(rows(function.versions()));
    }
    JsonResult json =
        new JsonResult()
            .put(
                "functions",
                functions,
                function ->
                    new JsonResult()
                        .put("key", function.function())
                        .put("versions", function.versions(), DeployListFunctionsCommand::json));
    return Rendered.of(text.toString(), json);
  }

  private TextTable rows(List<Version> versions) {
    TextTable table = new TextTable("  ");
    if (versions.isEmpty()) {
      return table.row("not deployed");
    }
    boolean all = context.global().verbose.isOn() || versions.size() <= USUAL;
    for (Version version : all ? versions : versions.subList(0, USUAL)) {
      table.row(
          version.name(),
          version.modifiedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
          Size.of(version.size()),
          String.join(", ", version.aliases()));
    }
    return all ? table : table.row("… and " + (versions.size() - USUAL) + " older");
  }

  private static JsonResult json(Version version) {
    return new JsonResult()
        .put("version", version.name())
        .put("modifiedAt", version.modifiedAt().toString())
        .put("size", version.size())
        .put("aliases", version.aliases());
  }
}
