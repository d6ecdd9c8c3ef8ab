package dev.tradewind.cli.output;

import dev.tradewind.spi.operation.FunctionMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How functions fared, for people and for machines, with a line for all of them together. */
public final class MetricsText {

  private MetricsText() {}

  public static String render(List<FunctionMetrics> metrics, Instant from, Instant to) {
    TextTable table =
        new TextTable("").row("function", "invocations", "errors", "throttles", "duration (avg.)");
    metrics.forEach(function -> row(table, function));
    if (metrics.size() > 1) {
      row(table, total(metrics));
    }
    return from.truncatedTo(ChronoUnit.SECONDS)
        + " to "
        + to.truncatedTo(ChronoUnit.SECONDS)
        + "\n\n"
        + table;
  }

  public static JsonResult json(List<FunctionMetrics> metrics, Instant from, Instant to) {
    return new JsonResult()
        .put("from", from.toString())
        .put("to", to.toString())
        .put("functions", metrics, MetricsText::json)
        .put("total", json(total(metrics)).node());
  }

  /** The average of all counts each function as often as it was invoked. */
  static FunctionMetrics total(List<FunctionMetrics> metrics) {
    long timed = 0;
    double millis = 0;
    for (FunctionMetrics function : metrics) {
      Duration average = function.averageDuration();
      if (average != null) {
        timed += function.invocations();
        millis += millis(average) * function.invocations();
      }
    }
    return new FunctionMetrics(
        "total",
        metrics.stream().mapToLong(FunctionMetrics::invocations).sum(),
        metrics.stream().mapToLong(FunctionMetrics::errors).sum(),
        metrics.stream().mapToLong(FunctionMetrics::throttles).sum(),
        timed == 0 ? null : Duration.ofNanos(Math.round(millis / timed * 1e6)));
  }

  private static void row(TextTable table, FunctionMetrics function) {
    table.row(
        function.function(),
        Long.toString(function.invocations()),
        Long.toString(function.errors()),
        Long.toString(function.throttles()),
        text(function.averageDuration()));
  }

  private static JsonResult json(FunctionMetrics function) {
    Duration average = function.averageDuration();
    return new JsonResult()
        .put("key", function.function())
        .put("invocations", function.invocations())
        .put("errors", function.errors())
        .put("throttles", function.throttles())
        .put(
            "averageDurationMs",
            average == null ? null : Long.valueOf(Math.round(millis(average))));
  }

  private static String text(@Nullable Duration average) {
    return average == null ? "-" : String.format(Locale.ROOT, "%.2f ms", millis(average));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
