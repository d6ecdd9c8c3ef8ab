package dev.tradewind.aws.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** Sums by way of GetMetricData, which gives a query's data points over several pages. */
final class CloudWatchMetricSums implements MetricSums {

  private final CloudWatchClient client;

  CloudWatchMetricSums(CloudWatchClient client) {
    this.client = client;
  }

  @Override
  public Map<String, Double> of(List<Query> queries, Instant from, Instant to, Duration period) {
    GetMetricDataRequest request =
        GetMetricDataRequest.builder()
            .startTime(from)
            .endTime(to)
            .metricDataQueries(queries.stream().map(query -> query(query, period)).toList())
            .build();
    Map<String, Double> sums = new HashMap<>();
    for (MetricDataResult result : client.getMetricDataPaginator(request).metricDataResults()) {
      result.values().forEach(value -> sums.merge(result.id(), value, Double::sum));
    }
    return sums;
  }

  private static MetricDataQuery query(Query query, Duration period) {
    Dimension function =
        Dimension.builder().name("FunctionName").value(query.functionName()).build();
    return MetricDataQuery.builder()
        .id(query.id())
        .metricStat(
            stat ->
                stat.stat(query.statistic())
                    .period((int) period.toSeconds())
                    .metric(
                        metric ->
                            metric
                                .namespace("AWS/Lambda")
                                .metricName(query.metric())
                                .dimensions(function)))
        .build();
  }
}
