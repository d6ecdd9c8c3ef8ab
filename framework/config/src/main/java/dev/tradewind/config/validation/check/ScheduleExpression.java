package dev.tradewind.config.validation.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a {@code cron(…)} of the portable schedule. Fields and their values:
 * docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html.
 */
final class ScheduleExpression {

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  private record Field(String name, int least, int most, List<String> names, String special) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("minute", 0, 59, List.of(), ""),
          new Field("hour", 0, 23, List.of(), ""),
          new Field("day of month", 1, 31, List.of(), "?LW"),
          new Field("month", 1, 12, MONTHS, ""),
          new Field("day of week", 1, 7, DAYS, "?L#"),
          new Field("year", 1970, 2199, List.of(), ""));

  private ScheduleExpression() {}

  /** Empty when nothing is wrong, or when it is no cron expression. */
  static Optional<String> fault(String expression) {
    if (!expression.startsWith("cron(") || !expression.endsWith(")")) {
      return Optional.empty();
    }
    List<String> parts =
        List.of(expression.substring(5, expression.length() - 1).strip().split("\\s+", -1));
    if (parts.size() != FIELDS.size()) {
      return Optional.of("has " + parts.size() + " fields instead of 6");
    }
    for (int i = 0; i < parts.size(); i++) {
      Field field = FIELDS.get(i);
      for (String item : parts.get(i).split(",", -1)) {
        if (!fits(item.toUpperCase(Locale.ROOT), field)) {
          return Optional.of("`" + item + "` is no " + field.name());
        }
      }
    }
    return parts.get(2).equals("?") || parts.get(4).equals("?")
        ? Optional.empty()
        : Optional.of("day of month or day of week must be `?`");
  }

  private static boolean fits(String item, Field field) {
    int slash = item.indexOf('/');
    if (slash >= 0) {
      return isNumber(item.substring(slash + 1)) && fits(item.substring(0, slash), field);
    }
    if (item.equals("*") || (item.equals("?") && field.special().contains("?"))) {
      return true;
    }
    int dash = item.indexOf('-', 1);
    if (dash > 0 && !item.startsWith("L-")) {
      return isValue(item.substring(0, dash), field) && isValue(item.substring(dash + 1), field);
    }
    return isValue(item, field) || isSpecial(item, field);
  }

  private static boolean isSpecial(String item, Field field) {
    if (field.special().contains("W")) {
      return item.equals("L")
          || item.equals("LW")
          || (item.startsWith("L-") && isNumber(item.substring(2)))
          || (item.endsWith("W") && isValue(item.substring(0, item.length() - 1), field));
    }
    int hash = item.indexOf('#');
    return field.special().contains("#")
        && (item.equals("L")
            || (item.endsWith("L") && isValue(item.substring(0, item.length() - 1), field))
            || (hash > 0
                && isValue(item.substring(0, hash), field)
                && isNumber(item.substring(hash + 1))));
  }

  private static boolean isValue(String text, Field field) {
    if (field.names().contains(text)) {
      return true;
    }
    if (!isNumber(text)) {
      return false;
    }
    int value = Integer.parseInt(text);
    return value >= field.least() && value <= field.most();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
  }
}
