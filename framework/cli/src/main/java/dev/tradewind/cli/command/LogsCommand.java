package dev.tradewind.cli.command;

import dev.tradewind.cli.ExitCode;
import dev.tradewind.cli.option.Flag;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.option.WholeNumber;
import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.Console;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.LogReader;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.spi.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows what functions wrote. */
final class LogsCommand implements Callable<Integer> {

  private static final int USUAL_INTERVAL = 1000;
  private static final int SHORTEST_INTERVAL = 100;
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);
  private static final Duration LOOK_BACK_OF_TAIL = Duration.ofSeconds(10);

  private final CommandContext context;

  final Usage usage = new Usage(this, "Show what functions wrote.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final Text function =
      usage.add(
          new Text("-f, --function", "FUNCTION", "Only this function; default: all of them."));

  private final Flag tail =
      usage.add(new Flag("-t, --tail", "Go on showing new lines until interrupted."));

  private final Text startTime =
      usage.add(
          new Text(
              "--startTime",
              "TIME",
              "Only lines since then: 30m, 2h, 1d, or a date; default: 10m, with --tail 10s."));

  private final Text filter =
      usage.add(
          new Text(
              "--filter",
              "TEXT",
              "Only lines with this text; on aws a filter pattern of CloudWatch Logs."));

  private final WholeNumber interval =
      usage.add(
          new WholeNumber(
              "-i, --interval",
              "MILLISECONDS",
              "How long --tail waits between two looks at the cloud; default: 1000.",
              USUAL_INTERVAL));

  LogsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (tail.isOn() && project.namesSeveralTargets()) {
      Result<Rendered> refused =
          Result.failed(
              Diagnostic.error(
                  "one-target-to-follow",
                  "--tail follows the logs of one target",
                  "Name one with --target, or leave --tail out. A second target can be followed in"
                      + " another terminal.",
                  null));
      return new CommandRun(context).finish(refused, ExitCode.WRONG_INPUT);
    }
    return new CommandRun(context)
        .onWhatIsDeployed()
        .streaming()
        .forEachTarget(
            project,
            PointInTime.of(
                "--startTime",
                startTime.value(),
                tail.isOn() ? LOOK_BACK_OF_TAIL : LOOK_BACK,
                context.clock()),
            this::logs);
  }

  private Result<Rendered> logs(Instant since, TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(LogReader.class, "show logs")
        .then(reader -> chosen(service, reader))
        .then(reader -> read(reader, service, since));
  }

  private Result<LogReader> chosen(Service service, LogReader reader) {
    String key = function.value();
    return key == null
        ? done(reader)
        : FunctionChoice.of(service, key).then(ignored -> done(reader));
  }

  private static Result<LogReader> done(LogReader reader) {
    return new Result.Done<>(reader, List.of());
  }

  private Result<Rendered> read(LogReader reader, Service service, Instant since) {
    try {
      Duration pause = Duration.ofMillis(Math.max(interval.value(), SHORTEST_INTERVAL));
      LogLines lines =
          new LogLines(
              context.console(),
              List.copyOf(service.functions().keySet()),
              function.value() == null);
      reader.logs(
          new LogsRequest(service, function.value(), since, filter.or(""), tail.isOn(), pause),
          line -> print(lines, line));
      return Result.of(Rendered.of("", new JsonResult()), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }

  private void print(LogLines lines, LogLine line) {
    Console console = context.console();
    if (context.global().json.isOn()) {
      JsonResult json =
          new JsonResult()
              .put("time", line.time().toString())
              .put("function", line.function())
              .put("text", line.text());
      console.out().println(JsonWriter.compact(json.node()));
    } else {
      lines.print(line);
    }
    if (tail.isOn()) {
      console.out().flush();
    }
  }
}
