package dev.tradewind.local.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * AWS's six-field cron: minutes, hours, day of month, month, day of week (1 is Sunday), year; one
 * of the two days is {@code ?}; {@code L}, {@code W} and {@code #} as in Quartz (Amazon EventBridge
 * User Guide, "Cron expressions").
 */
final class AwsCron {

  private final String text;
  private final ExecutionTime times;

  private AwsCron(String text, ExecutionTime times) {
    this.text = text;
    this.times = times;
  }

  /**
   * @param fields what stands between the parentheses
   * @throws IllegalArgumentException when they are no cron expression
   */
  static AwsCron parse(String fields) {
    if (fields.split("\\s+").length != 6) {
      throw new IllegalArgumentException(
          "cron has six fields: minutes hours day-of-month month day-of-week year, as in"
              + " cron(0 12 * * ? *)");
    }
    Cron cron = new CronParser(dialect()).parse(fields);
    return new AwsCron(fields, ExecutionTime.forCron(cron));
  }

  Optional<Instant> next(Instant after, ZoneId zone) {
    return times.nextExecution(ZonedDateTime.ofInstant(after, zone)).map(ZonedDateTime::toInstant);
  }

  private static CronDefinition dialect() {
    return CronDefinitionBuilder.defineCron()
        .withMinutes()
        .withValidRange(0, 59)
        .and()
        .withHours()
        .withValidRange(0, 23)
        .and()
        .withDayOfMonth()
        .withValidRange(1, 31)
        .supportsL()
        .supportsW()
        .supportsLW()
        .supportsQuestionMark()
        .and()
        .withMonth()
        .withValidRange(1, 12)
        .and()
        .withDayOfWeek()
        .withValidRange(1, 7)
        .withMondayDoWValue(2)
        .supportsHash()
        .supportsL()
        .supportsQuestionMark()
        .and()
        .withYear()
        .withValidRange(1970, 2199)
        .and()
        .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
        .instance();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwsCron cron && cron.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
