package dev.tradewind.aws.schedule;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** What the two kinds of schedules can and cannot do. */
final class ScheduleRules {

  private final Compilation compilation;

  ScheduleRules(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(Schedule schedule) {
    if (schedule.expressions().size() > 1) {
      schedule
          .settings()
          .value("name")
          .ifPresent(
              name ->
                  report(
                      name,
                      "schedule-name",
                      "A schedule with several rates has a name",
                      "Each rate becomes a schedule, and no two can have the same name. Leave the"
                          + " name out, or write one event for each rate."));
    }
    if (schedule.isScheduler()) {
      refuse(schedule.settings().value("inputTransformer"), "inputTransformer", "eventBus");
      refuse(schedule.settings().value("inputPath"), "inputPath", "eventBus");
    } else {
      refuse(schedule.settings().value("timezone"), "timezone", "scheduler");
      refuse(schedule.settings().value("groupName"), "groupName", "scheduler");
    }
  }

  private void refuse(Optional<Node> setting, String name, String method) {
    setting.ifPresent(
        written ->
            report(
                written,
                "schedule-option",
                "\"" + name + "\" needs a schedule of the method \"" + method + "\"",
                "The other method does not have it. Write \"method: "
                    + method
                    + "\", or leave it"
                    + " out."));
  }

  private void report(Node place, String code, String summary, String detail) {
    compilation.report(Diagnostic.error(code, summary, detail, place.source()));
  }
}
