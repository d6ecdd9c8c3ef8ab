package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;

/** Rules of EventBridge and CloudWatch events: one way to change the input. */
public final class EventInputCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events()) {
        if (event.type().equals("eventBridge") || event.type().equals("cloudwatchEvent")) {
          InputChoice.check(event.settings(), findings);
        }
      }
    }
  }
}
