package dev.tradewind.aws.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1H, PT0S, PT1M",
    "PT24H, PT0S, PT5M",
    "P7D, PT0S, PT1H",
    "P30D, PT0S, P1D",
    "P20D, P19D, PT5M",
    "P70D, P69D, PT1H"
  })
  void isWhatCloudWatchKeepsAndFewPoints(Duration from, Duration to, Duration expected) {
    assertThat(Period.of(NOW.minus(from), NOW.minus(to), NOW)).isEqualTo(expected);
  }
}
