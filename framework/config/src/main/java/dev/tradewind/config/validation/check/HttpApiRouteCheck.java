package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import java.util.Optional;

/**
 * The long form of an HTTP API route has a method, unless its path is `*`, which takes every
 * method.
 */
public final class HttpApiRouteCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events("httpApi")) {
        if (event.isLong()) {
          check(event, findings);
        }
      }
    }
  }

  private static void check(EventEntry event, Findings findings) {
    Settings settings = event.settings();
    Optional<String> method = settings.text("method");
    boolean catchAll = settings.text("path").filter("*"::equals).isPresent();
    if (!catchAll && method.isEmpty() && settings.get("path").isPresent()) {
      findings.error(
          "missing-property",
          event.key(),
          "the route needs `method`",
          "`method: GET`, or `method: '*'` for every one.");
    } else if (catchAll && method.filter(m -> !m.equals("*")).isPresent()) {
      findings.error(
          "invalid-value",
          settings.mapping().keySource("method"),
          "path `*` takes every method",
          "Leave `method` out, or write a path that begins with `/`.");
    }
  }
}
