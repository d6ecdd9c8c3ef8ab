package dev.tradewind.local.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule is due (Amazon EventBridge User Guide, "Schedule expressions"; the one-time
 * {@code at()} form is EventBridge Scheduler's).
 */
public sealed interface ScheduleExpression {

  /** The first time after {@code after}; empty when there is none any more. */
  Optional<Instant> next(Instant after);

  /** Every interval, counted from when the schedule came to be. */
  record Rate(Duration interval, Instant from) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      long passed = Math.max(0, Duration.between(from, after).dividedBy(interval));
      return Optional.of(from.plus(interval.multipliedBy(passed + 1)));
    }
  }

  /** The fields of AWS's cron in a time zone. */
  record Cron(AwsCron cron, ZoneId zone) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      return cron.next(after, zone);
    }
  }

  /** Once. */
  record At(Instant time) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      return time.isAfter(after) ? Optional.of(time) : Optional.empty();
    }
  }

  /**
   * Reads an expression.
   *
   * @param timezone an IANA name; null: UTC
   * @param from when the schedule came to be
   * @throws IllegalArgumentException when it is none; the message says why
   */
  static ScheduleExpression of(String text, @Nullable String timezone, Instant from) {
    Matcher form = Pattern.compile("(rate|cron|at)\\((.*)\\)").matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a schedule is rate(5 minutes), cron(0 12 * * ? *) or at(2027-01-01T09:00:00)");
    }
    ZoneId zone = zone(timezone);
    String inner = form.group(2).strip();
    return switch (form.group(1)) {
      case "rate" -> new Rate(interval(inner), from);
      case "cron" -> new Cron(AwsCron.parse(inner), zone);
      default -> at(inner, zone);
    };
  }

  private static ZoneId zone(@Nullable String timezone) {
    try {
      return timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          timezone + " is no time zone; write an IANA name such as Europe/Paris", e);
    }
  }

  private static Duration interval(String text) {
    Matcher form =
        Pattern.compile("(\\d{1,9})\\s+(minute|minutes|hour|hours|day|days)").matcher(text);
    if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
      throw new IllegalArgumentException(
          "a rate is a whole number above 0 and minutes, hours or days: rate(5 minutes)");
    }
    long count = Long.parseLong(form.group(1));
    String unit = form.group(2);
    if ((count == 1) == unit.endsWith("s")) {
      throw new IllegalArgumentException(
          count == 1
              ? "a rate of 1 has its unit in the singular: rate(1 minute)"
              : "a rate of more than 1 has its unit in the plural: rate(5 minutes)");
    }
    return switch (unit.charAt(0)) {
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static ScheduleExpression at(String text, ZoneId zone) {
    try {
      return new At(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at needs a date and time: at(2027-01-01T09:00:00)", e);
    }
  }
}
