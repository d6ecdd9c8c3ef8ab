package dev.tradewind.aws.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Metrics of the namespace {@code AWS/Lambda}, added up over a span of time. */
interface MetricSums {

  /** How many queries one request takes: a limit of GetMetricData. */
  int MOST_QUERIES = 500;

  /**
   * @param id unique in the request; a lower-case letter and then letters or digits
   * @param statistic {@code Sum} or {@code SampleCount}: what may be added up
   */
  record Query(String id, String functionName, String metric, String statistic) {}

  /**
   * Sums by id; a query without data has none.
   *
   * @param queries 500 at most
   * @param period of the data points that are added up
   */
  Map<String, Double> of(List<Query> queries, Instant from, Instant to, Duration period);
}
