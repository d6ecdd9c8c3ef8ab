package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/** A function is the hook of one provisioning template at most. */
public final class IotFleetCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      List<EventEntry> events = function.events("iotFleetProvisioning");
      if (events.size() > 1) {
        findings.error(
            "several-events",
            events.get(1).key(),
            "function `" + function.key() + "` has more than one `iotFleetProvisioning` event",
            "A function can have one. Give the other template a function of its own.");
      }
    }
  }
}
