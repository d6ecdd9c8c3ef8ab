package dev.tradewind.config.validation.google;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/** A function of the old dialect has one event of Google, as the service allows no more. */
public final class GoogleEventCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      List<EventEntry> events = function.events("event");
      if (events.size() > 1) {
        findings.error(
            "several-events",
            events.get(1).key(),
            "function `" + function.key() + "` has more than one `event`",
            "A function has one trigger of this kind. Give the other a function of its own.");
      }
    }
  }
}
