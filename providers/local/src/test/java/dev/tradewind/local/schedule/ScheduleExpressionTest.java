package dev.tradewind.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleExpressionTest {

  @ParameterizedTest
  @CsvFileSource(resources = "next.csv", delimiter = '|', useHeadersInDisplayName = true)
  void isNextDueAt(String expression, String timezone, String after, String expected) {
    ScheduleExpression schedule =
        ScheduleExpression.of(expression, timezone, Instant.parse("2026-01-01T00:00:00Z"));

    assertThat(schedule.next(Instant.parse(after)).map(Instant::toString).orElse("never"))
        .isEqualTo(expected);
  }

  @Test
  void aRateKeepsItsRhythmHoweverLateItIsAsked() {
    ScheduleExpression schedule =
        ScheduleExpression.of("rate(5 minutes)", null, Instant.parse("2026-01-01T00:01:00Z"));

    assertThat(schedule.next(Instant.parse("2026-01-01T00:07:30Z")))
        .isEqualTo(Optional.of(Instant.parse("2026-01-01T00:11:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every 5 minutes        | a schedule is rate
          rate(5)                | a rate is a whole number
          rate(0 minutes)        | a rate is a whole number
          rate(1 minutes)        | in the singular
          rate(5 minute)         | in the plural
          cron(0 12 * * ?)       | six fields
          cron(0 12 * * * *)     | Both
          cron(61 12 * * ? *)    | range
          at(tomorrow)           | at needs a date
          """)
  void saysWhatIsWrong(String expression, String part) {
    assertThatThrownBy(() -> ScheduleExpression.of(expression, null, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void aTimeZoneThatDoesNotExistIsRefused() {
    assertThatThrownBy(
            () -> ScheduleExpression.of("cron(0 12 * * ? *)", "Mars/Base", Instant.EPOCH))
        .hasMessageContaining("Mars/Base is no time zone");
  }
}
