package dev.tradewind.config.dialect;

import java.util.List;
import java.util.Optional;

/**
 * Azure's schedules, {@code {second} {minute} {hour} {day} {month} {day of week}}, as the {@code
 * cron(…)} of the portable schedule, whose days of the week count from 1 and of whose two days one
 * is {@code ?}. Source: learn.microsoft.com/azure/azure-functions/functions-bindings-timer.
 */
final class Ncrontab {

  private Ncrontab() {}

  /** Empty when the schedule has seconds or restricts both days. */
  static Optional<String> toCron(String ncrontab) {
    List<String> fields = List.of(ncrontab.strip().split("\\s+", -1));
    if (fields.size() == 5) {
      return cron(fields);
    }
    return fields.size() == 6 && fields.getFirst().equals("0")
        ? cron(fields.subList(1, 6))
        : Optional.empty();
  }

  private static Optional<String> cron(List<String> fields) {
    String day = fields.get(2);
    String weekday = fields.get(4);
    if (!day.equals("*") && !weekday.equals("*")) {
      return Optional.empty();
    }
    String days =
        weekday.equals("*")
            ? day + " " + fields.get(3) + " ?"
            : "? " + fields.get(3) + " " + fromOne(weekday);
    return Optional.of("cron(" + fields.get(0) + " " + fields.get(1) + " " + days + " *)");
  }

  /** Numbers of days count from 0 there and from 1 here; steps stay. */
  private static String fromOne(String weekday) {
    StringBuilder result = new StringBuilder();
    boolean step = false;
    for (int i = 0; i < weekday.length(); i++) {
      char c = weekday.charAt(i);
      step = c == '/' || (step && Character.isDigit(c));
      result.append(Character.isDigit(c) && !step ? (char) ('1' + (c - '0') % 7) : c);
    }
    return result.toString();
  }
}
