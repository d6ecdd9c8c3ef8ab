package dev.tradewind.cli.command;

import dev.tradewind.engine.Result;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --startTime} or {@code --endTime}: an age ({@code 30s}, {@code 10m}, {@code
 * 2h}, {@code 1d}) or an ISO date in UTC.
 */
final class PointInTime {

  private PointInTime() {}

  /**
   * @param option for the message, with its dashes
   * @param usual how long ago it is when nothing is said
   */
  static Result<Instant> of(
      String option, @Nullable String text, Duration usual, InstantSource clock) {
    Instant now = clock.instant();
    if (text == null) {
      return done(now.minus(usual));
    }
    Matcher age = Pattern.compile("(\\d{1,6})([smhd])").matcher(text);
    if (age.matches()) {
      long count = Long.parseLong(age.group(1));
      return done(
          now.minus(
              switch (age.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              }));
    }
    try {
      return done(date(text));
    } catch (DateTimeException e) {
      return Result.failed(
          Diagnostic.error(
              "invalid-time",
              "`" + text + "` is no time for " + option,
              "Write an age (30s, 10m, 2h, 1d) or a date in UTC (2026-01-31, 2026-01-31T08:00).",
              null));
    }
  }

  private static Instant date(String text) {
    if (text.endsWith("Z")) {
      return Instant.parse(text);
    }
    return text.contains("T")
        ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
        : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static Result<Instant> done(Instant since) {
    return new Result.Done<>(since, List.of());
  }
}
