package dev.tradewind.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Function;
import dev.tradewind.spi.operation.FunctionMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricTableTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Integer> requests = new ArrayList<>();
  private final Map<String, Double> values = new HashMap<>();

  private List<FunctionMetrics> table(int functions) {
    String written =
        IntStream.range(0, functions)
            .mapToObj(i -> "'f" + i + "':{}")
            .collect(Collectors.joining(","));
    List<Function> all =
        List.copyOf(
            ProjectFixture.of("{'service':'svc','functions':{" + written + "}}")
                .service()
                .functions()
                .values());
    MetricSums sums =
        (queries, from, to, period) -> {
          requests.add(queries.size());
          Map<String, Double> found = new HashMap<>();
          queries.forEach(
              query -> {
                Double value =
                    values.get(
                        query.functionName() + " " + query.metric() + " " + query.statistic());
                if (value != null) {
                  found.put(query.id(), value);
                }
              });
          return found;
        };
    return new MetricTable(sums).of(all, NOW.minusSeconds(60), NOW, Duration.ofMinutes(1));
  }

  @Test
  void aRequestHasFiveHundredQueriesAtMost() {
    values.put("svc-dev-f100 Invocations Sum", 7.0);

    List<FunctionMetrics> table = table(120);

    assertThat(requests).containsExactly(500, 100);
    assertThat(table.get(100)).isEqualTo(new FunctionMetrics("f100", 7, 0, 0, null));
  }

  @Test
  void theAverageDurationIsOverAllInvocations() {
    values.put("svc-dev-f0 Invocations Sum", 4.0);
    values.put("svc-dev-f0 Errors Sum", 1.0);
    values.put("svc-dev-f0 Throttles Sum", 2.0);
    values.put("svc-dev-f0 Duration Sum", 100.0);
    values.put("svc-dev-f0 Duration SampleCount", 4.0);

    assertThat(table(1)).containsExactly(new FunctionMetrics("f0", 4, 1, 2, Duration.ofMillis(25)));
  }

  @Test
  void aFunctionWithoutDataHasNoAverage() {
    assertThat(table(1)).containsExactly(new FunctionMetrics("f0", 0, 0, 0, null));
  }
}
