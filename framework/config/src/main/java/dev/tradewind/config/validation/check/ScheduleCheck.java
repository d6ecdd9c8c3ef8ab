package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.model.node.Node;
import java.util.List;

/**
 * Schedule expressions mean something. The schema has looked at their shape; this looks at their
 * fields.
 */
public final class ScheduleCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events("schedule")) {
        List<Node> expressions =
            event.isLong() ? event.settings().list("rate") : List.of(event.value());
        for (Node node : expressions) {
          node.asText()
              .flatMap(ScheduleExpression::fault)
              .ifPresent(fault -> tell(node, fault, findings));
        }
      }
    }
  }

  private static void tell(Node node, String fault, Findings findings) {
    findings.error(
        "schedule-expression",
        node.source(),
        "schedule `" + node.asText().orElse("") + "`: " + fault,
        "Fields are minute, hour, day of month, month, day of week, year; one of the two days is"
            + " `?`.");
  }
}
