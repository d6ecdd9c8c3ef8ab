package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import java.util.List;

/**
 * Options of a schedule that go together, and those that only one of the two services behind it
 * has.
 */
public final class ScheduleEventCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      function.events("schedule").stream()
          .filter(EventEntry::isLong)
          .forEach(event -> check(event.settings(), findings));
    }
  }

  private static void check(Settings schedule, Findings findings) {
    boolean scheduler = schedule.text("method").filter("scheduler"::equals).isPresent();
    if (schedule.get("name").isPresent() && schedule.list("rate").size() > 1) {
      refuse(
          schedule,
          "name",
          "a schedule with several rates cannot have a name",
          "Each rate becomes a rule of its own. Leave `name` out, or write one schedule for each"
              + " rate.",
          findings);
    }
    for (String key : List.of("inputPath", "inputTransformer")) {
      if (scheduler && schedule.get(key).isPresent()) {
        refuse(
            schedule,
            key,
            "`" + key + "` does not work with `method: scheduler`",
            "Use `input`, or leave `method` out.",
            findings);
      }
    }
    for (String key : List.of("timezone", "groupName")) {
      if (!scheduler && schedule.get(key).isPresent()) {
        refuse(
            schedule,
            key,
            "`" + key + "` works with `method: scheduler` only",
            "Add `method: scheduler` to the schedule.",
            findings);
      }
    }
    Mapping input = schedule.blockOrEmpty("input").mapping();
    boolean isText = input.get("body").filter(Scalar.class::isInstance).isPresent();
    if (input.keys().contains("body") && (!isText || input.keys().size() > 1)) {
      findings.error(
          "schedule-option",
          input.keySource("body"),
          "an `input` with a `body` holds nothing else, and the `body` is text",
          "The body is JSON in text, and the function gets it as an object.");
    }
    InputChoice.check(schedule, findings);
  }

  private static void refuse(
      Settings schedule, String key, String summary, String detail, Findings findings) {
    findings.error("schedule-option", schedule.mapping().keySource(key), summary, detail);
  }
}
