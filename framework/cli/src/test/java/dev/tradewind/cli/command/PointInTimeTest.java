package dev.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.engine.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointInTimeTest {

  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "30s, 2026-03-01T11:59:30Z",
    "10m, 2026-03-01T11:50:00Z",
    "2h, 2026-03-01T10:00:00Z",
    "1d, 2026-02-28T12:00:00Z",
    "2026-01-31, 2026-01-31T00:00:00Z",
    "2026-01-31T08:00, 2026-01-31T08:00:00Z",
    "2026-01-31T08:00:01Z, 2026-01-31T08:00:01Z"
  })
  void readsAgesAndDates(String text, Instant expected) {
    assertThat(PointInTime.of("--startTime", text, USUAL, InstantSource.fixed(NOW)))
        .isInstanceOfSatisfying(
            Result.Done.class, done -> assertThat(done.value()).isEqualTo(expected));
  }

  @Test
  void isTheUsualTimeAgoWhenNothingIsSaid() {
    assertThat(PointInTime.of("--startTime", null, USUAL, InstantSource.fixed(NOW)))
        .isInstanceOfSatisfying(
            Result.Done.class,
            done -> assertThat(done.value()).isEqualTo(Instant.parse("2026-03-01T11:50:00Z")));
  }

  @Test
  void saysWhatMayBeWrittenInstead() {
    Result<Instant> result =
        PointInTime.of("--endTime", "yesterday", USUAL, InstantSource.fixed(NOW));

    assertThat(result.diagnostics().getFirst().summary()).contains("--endTime");
    assertThat(result.diagnostics().getFirst().detail()).contains("10m", "2026-01-31");
  }
}
