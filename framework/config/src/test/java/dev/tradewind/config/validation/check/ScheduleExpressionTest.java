package dev.tradewind.config.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 hour)",
        "cron(0 12 * * ? *)",
        "cron(0/15 * * * ? *)",
        "cron(0 0/4 ? * MON-FRI *)",
        "cron(5,35 14 ? JAN,JUL 2-6 2026-2030)",
        "cron(0 8 1W * ? *)",
        "cron(0 8 L * ? *)",
        "cron(0 8 L-3 * ? *)",
        "cron(0 8 ? * 6L *)",
        "cron(0 8 ? * fri#2 *)"
      })
  void acceptsWhatTheSchedulerAccepts(String expression) {
    assertThat(ScheduleExpression.fault(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(60 * * * ? *)        | `60` is no minute",
        "cron(0 24 * * ? *)        | `24` is no hour",
        "cron(0 0 0 * ? *)         | `0` is no day of month",
        "cron(0 0 1 13 ? *)        | `13` is no month",
        "cron(0 0 ? * 8 *)         | `8` is no day of week",
        "cron(0 0 ? * MONDAY *)    | `MONDAY` is no day of week",
        "cron(0 0 1 * ? 26)        | `26` is no year",
        "cron(? 0 1 * ? *)         | `?` is no minute",
        "cron(*/x 0 1 * ? *)       | `*/x` is no minute",
        "cron(0 0 * * * *)         | day of month or day of week must be `?`",
        "cron(0 0 * * ?)           | has 5 fields instead of 6"
      })
  void saysWhatIsWrong(String expression, String fault) {
    assertThat(ScheduleExpression.fault(expression)).contains(fault);
  }
}
