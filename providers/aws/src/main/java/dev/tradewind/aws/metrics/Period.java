package dev.tradewind.aws.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a data point is. CloudWatch keeps minutes for 15 days, five minutes for 63 days and then
 * hours; a long span is read in longer points, so that few come back.
 */
final class Period {

  private static final Duration MINUTES_KEPT = Duration.ofDays(15);
  private static final Duration FIVE_MINUTES_KEPT = Duration.ofDays(63);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private Period() {}

  static Duration of(Instant from, Instant to, Instant now) {
    return longer(kept(Duration.between(from, now)), readable(Duration.between(from, to)));
  }

  private static Duration kept(Duration age) {
    if (age.compareTo(MINUTES_KEPT) < 0) {
      return Duration.ofMinutes(1);
    }
    return age.compareTo(FIVE_MINUTES_KEPT) < 0 ? FIVE_MINUTES : HOUR;
  }

  private static Duration readable(Duration span) {
    if (span.compareTo(HOUR) <= 0) {
      return Duration.ofMinutes(1);
    }
    if (span.compareTo(DAY) <= 0) {
      return FIVE_MINUTES;
    }
    return span.compareTo(MINUTES_KEPT) <= 0 ? HOUR : DAY;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
