package dev.tradewind.cli.command;

import dev.tradewind.cli.output.JsonResult;
import dev.tradewind.cli.terminal.Console;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what functions wrote. */
@Command(name = "logs", description = "Show what functions wrote.")
final class LogsCommand implements Callable<Integer> {

  private static final int USUAL_INTERVAL = 1000;
  private static final int SHORTEST_INTERVAL = 100;
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);
  private static final Duration LOOK_BACK_OF_TAIL = Duration.ofSeconds(10);

  private final CommandContext context;

  @Mixin private final ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-f", "--function"},
      paramLabel = "FUNCTION",
      description = "Only this function; default: all of them.")
  private @Nullable String function;

  @Option(
      names = {"-t", "--tail"},
      description = "Go on showing new lines until interrupted.")
  private boolean tail;

  @Option(
      names = "--startTime",
      paramLabel = "TIME",
      description = "Only lines since then: 30m, 2h, 1d, or a date; default: 10m, with --tail 10s.")
  private @Nullable String startTime;

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Only lines with this text; on aws a filter pattern of CloudWatch Logs.")
  private String filter = "";

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "MILLISECONDS",
      description = "How long --tail waits between two looks at the cloud; default: 1000.")
  private int interval = USUAL_INTERVAL;

  LogsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .streaming()
        .forEachTarget(project, this::logs);
  }

  private Result<Rendered> logs(TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(LogReader.class, "show logs")
        .then(reader -> function == null ? done(reader) : chosen(service, reader, function))
        .then(
            reader ->
                PointInTime.of(
                        "--startTime",
                        startTime,
                        tail ? LOOK_BACK_OF_TAIL : LOOK_BACK,
                        context.clock())
                    .then(since -> read(reader, service, since)));
  }

  private static Result<LogReader> chosen(Service service, LogReader reader, String key) {
    return FunctionChoice.of(service, key).then(ignored -> done(reader));
  }

  private static Result<LogReader> done(LogReader reader) {
    return new Result.Done<>(reader, List.of());
  }

  private Result<Rendered> read(LogReader reader, Service service, Instant since) {
    try {
      Duration pause = Duration.ofMillis(Math.max(interval, SHORTEST_INTERVAL));
      LogLines lines =
          new LogLines(
              context.console(), List.copyOf(service.functions().keySet()), function == null);
      reader.logs(
          new LogsRequest(service, function, since, filter, tail, pause),
          line -> print(lines, line));
      return Result.of(Rendered.of("", new JsonResult()), List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }

  private void print(LogLines lines, LogLine line) {
    Console console = context.console();
    if (context.global().json) {
      JsonResult json =
          new JsonResult()
              .put("time", line.time().toString())
              .put("function", line.function())
              .put("text", line.text());
      console.out().println(JsonWriter.compact(json.node()));
    } else {
      lines.print(line);
    }
    if (tail) {
      console.out().flush();
    }
  }
}
