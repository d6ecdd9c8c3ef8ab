package dev.tradewind.aws.metrics;

import dev.tradewind.aws.metrics.MetricSums.Query;
import dev.tradewind.model.Function;
import dev.tradewind.spi.operation.FunctionMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invocations, errors, throttles and durations of functions. The average duration is over all
 * invocations, not over the averages of data points, so that a busy hour counts more than an idle
 * one.
 */
final class MetricTable {

  private static final String SUM = "Sum";
  private static final int QUERIES_OF_A_FUNCTION = 5;

  private final MetricSums sums;

  MetricTable(MetricSums sums) {
    this.sums = sums;
  }

  List<FunctionMetrics> of(List<Function> functions, Instant from, Instant to, Duration period) {
    Map<String, Double> values = new HashMap<>();
    int atOnce = MetricSums.MOST_QUERIES / QUERIES_OF_A_FUNCTION;
    for (int start = 0; start < functions.size(); start += atOnce) {
      List<Query> queries = new ArrayList<>();
      for (int i = start; i < Math.min(start + atOnce, functions.size()); i++) {
        queries.addAll(queries(i, functions.get(i).name()));
      }
      values.putAll(sums.of(queries, from, to, period));
    }
    List<FunctionMetrics> table = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      table.add(row(functions.get(i).key(), i, values));
    }
    return table;
  }

  private static List<Query> queries(int number, String name) {
    return List.of(
        new Query("invocations" + number, name, "Invocations", SUM),
        new Query("errors" + number, name, "Errors", SUM),
        new Query("throttles" + number, name, "Throttles", SUM),
        new Query("duration" + number, name, "Duration", SUM),
        new Query("timed" + number, name, "Duration", "SampleCount"));
  }

  private static FunctionMetrics row(String key, int number, Map<String, Double> values) {
    double timed = values.getOrDefault("timed" + number, 0.0);
    double millis = values.getOrDefault("duration" + number, 0.0);
    return new FunctionMetrics(
        key,
        Math.round(values.getOrDefault("invocations" + number, 0.0)),
        Math.round(values.getOrDefault("errors" + number, 0.0)),
        Math.round(values.getOrDefault("throttles" + number, 0.0)),
        timed == 0 ? null : Duration.ofNanos(Math.round(millis / timed * 1e6)));
  }
}
