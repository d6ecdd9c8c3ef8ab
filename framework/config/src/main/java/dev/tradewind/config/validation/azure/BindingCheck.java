package dev.tradewind.config.validation.azure;

import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/** Every item under {@code events} names an event beside its settings, and only one. */
public final class BindingCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Dialect dialect = project.dialect();
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events()) {
        List<String> names =
            event.item().keys().stream()
                .filter(key -> dialect.isEventName(key) && !isSetting(key, event))
                .toList();
        if (names.isEmpty()) {
          findings.error(
              "event-missing",
              event.key(),
              "the item names no event",
              "Write the event beside its settings, such as `http: true` or `queue: orders`.");
        } else if (names.size() > 1 && !names.contains("table")) {
          findings.error(
              "several-events",
              event.item().keySource(names.get(1)),
              "the item names `" + String.join("` and `", names) + "`",
              "Give each event a list item of its own.");
        }
      }
    }
  }

  /** {@code schedule} is an event, and a setting of {@code timer}. */
  private static boolean isSetting(String key, EventEntry event) {
    return key.equals("schedule") && event.type().equals("timer");
  }
}
