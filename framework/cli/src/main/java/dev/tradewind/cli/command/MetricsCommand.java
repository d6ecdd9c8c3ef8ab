package dev.tradewind.cli.command;

import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.cli.output.MetricsText;
import dev.tradewind.engine.Result;
import dev.tradewind.engine.TargetedService;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.MetricsReader;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.FunctionMetrics;
import dev.tradewind.spi.operation.MetricsRequest;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows how functions fared. */
final class MetricsCommand implements Callable<Integer> {

  private static final Duration USUAL = Duration.ofHours(24);

  private final CommandContext context;

  final Usage usage =
      new Usage(this, "Show invocations, errors, throttles and durations of functions.");

  private final ProjectOptions project = new ProjectOptions(usage);

  private final Text function =
      usage.add(
          new Text("-f, --function", "FUNCTION", "Only this function; default: all of them."));

  private final Text startTime =
      usage.add(
          new Text("--startTime", "TIME", "From then on: 30m, 2h, 1d, or a date; default: 24h."));

  private final Text endTime =
      usage.add(new Text("--endTime", "TIME", "Until then: 30m, 2h, 1d, or a date; default: now."));

  private record Stretch(Instant from, Instant to) {}

  MetricsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new CommandRun(context)
        .onWhatIsDeployed()
        .labelled()
        .forEachTarget(project, stretch(), this::metrics);
  }

  private Result<Rendered> metrics(Stretch time, TargetedService targeted, Progress progress) {
    Service service = targeted.service();
    return targeted
        .able(MetricsReader.class, "show metrics")
        .then(reader -> request(service, time).then(request -> read(reader, request, progress)));
  }

  private Result<MetricsRequest> request(Service service, Stretch time) {
    String key = function.value();
    Result<MetricsRequest> request =
        new Result.Done<>(new MetricsRequest(service, key, time.from(), time.to()), List.of());
    return key == null ? request : FunctionChoice.of(service, key).then(chosen -> request);
  }

  private Result<Stretch> stretch() {
    return PointInTime.of("--startTime", startTime.value(), USUAL, context.clock())
        .then(
            from ->
                PointInTime.of("--endTime", endTime.value(), Duration.ZERO, context.clock())
                    .then(to -> between(from, to)));
  }

  private static Result<Stretch> between(Instant from, Instant to) {
    return from.isBefore(to)
        ? new Result.Done<>(new Stretch(from, to), List.of())
        : Result.failed(
            Diagnostic.error(
                "invalid-time",
                "the time of --startTime is not before that of --endTime",
                "They are " + from + " and " + to + ".",
                null));
  }

  private Result<Rendered> read(MetricsReader reader, MetricsRequest request, Progress progress) {
    progress.report(new ProgressEvent.StepStarted("metrics", "Reading metrics"));
    try {
      List<FunctionMetrics> metrics = reader.metrics(request);
      return Result.of(
          Rendered.of(
              MetricsText.render(metrics, request.from(), request.to()),
              MetricsText.json(metrics, request.from(), request.to())),
          List.of());
    } catch (ProviderException e) {
      return Failure.of(e, context);
    }
  }
}
