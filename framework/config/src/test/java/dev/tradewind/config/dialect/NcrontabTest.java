package dev.tradewind.config.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NcrontabTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 */5 * * * *      | cron(*/5 * * * ? *)",
        "0 0 8 1 1 *        | cron(0 8 1 1 ? *)",
        "0 30 9 * * 1-5     | cron(30 9 ? * 2-6 *)",
        "0 0 0 * * 0,6      | cron(0 0 ? * 1,7 *)",
        "0 0 0 * * Mon      | cron(0 0 ? * Mon *)",
        "0 0 0 * * */2      | cron(0 0 ? * */2 *)",
        "*/10 8-18 * * 1    | cron(*/10 8-18 ? * 2 *)"
      })
  void daysOfTheWeekCountFromOneHere(String ncrontab, String cron) {
    assertThat(Ncrontab.toCron(ncrontab)).contains(cron);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30 * * * * *", "0 0 0 1 * 1", "%Schedule%", "02:00:00"})
  void whatHasNoEquivalentIsLeftAlone(String ncrontab) {
    assertThat(Ncrontab.toCron(ncrontab)).isEmpty();
  }
}
