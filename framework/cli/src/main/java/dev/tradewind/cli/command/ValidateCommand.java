package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.spi.progress.Progress;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads and checks a project. */
final class ValidateCommand implements Callable<Integer> {

  private final CommandContext context;

  final Usage usage = new Usage(this, "Check the project file and say everything that is wrong.");

  private final ProjectOptions project = new ProjectOptions(usage);

  ValidateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context).forEachTarget(project, ValidateCommand::render);
  }

  private static Result<Rendered> render(TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    int functions = service.functions().size();
    int events = service.functions().values().stream().mapToInt(f -> f.events().size()).sum();
    String text =
        "%s is valid for %s: %s, %s%n"
            .formatted(
                service.file().getFileName(),
                service.target().name(),
                count(functions, "function"),
                count(events, "event"));
    JsonResult json =
        new JsonResult()
            .put("valid", true)
            .put("service", service.name())
            .put("stage", service.stage())
            .put("target", service.target().name())
            .put("functions", functions)
            .put("events", events);
    return Result.of(Rendered.of(text, json), List.of());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
