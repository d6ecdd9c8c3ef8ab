package dev.tradewind.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.operation.FunctionMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTextTest {

  private static final Instant FROM = Instant.parse("2026-02-28T12:00:00.5Z");
  private static final Instant TO = Instant.parse("2026-03-01T12:00:00Z");

  private static final List<FunctionMetrics> METRICS =
      List.of(
          new FunctionMetrics("often", 99, 3, 1, Duration.ofMillis(10)),
          new FunctionMetrics("seldom", 1, 0, 0, Duration.ofMillis(1010)),
          new FunctionMetrics("never", 0, 0, 0, null));

  @Test
  void theTotalCountsEachInvocationOnce() {
    assertThat(MetricsText.render(METRICS, FROM, TO))
        .isEqualTo(
            """
            2026-02-28T12:00:00Z to 2026-03-01T12:00:00Z

            function  invocations  errors  throttles  duration (avg.)
            often     99           3       1          10.00 ms
            seldom    1            0       0          1010.00 ms
            never     0            0       0          -
            total     100          3       1          20.00 ms
            """);
  }

  @Test
  void oneFunctionNeedsNoTotal() {
    assertThat(MetricsText.render(METRICS.subList(0, 1), FROM, TO)).doesNotContain("total");
  }
}
