package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.EventScope;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.model.event.Event;
import java.util.HashMap;
import java.util.Map;

/**
 * A route of an API leads to one function. A second one for the same method and path is refused by
 * the HTTP API; in the REST API it would silently win.
 */
public final class RouteCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Map<String, FunctionEntry> routes = new HashMap<>();
    for (FunctionEntry function : project.functions()) {
      EventScope scope = new EventScope(project, function, "2.0");
      for (EventEntry entry : function.events()) {
        for (Event event : project.dialect().events(entry, scope)) {
          String route = route(event);
          FunctionEntry other = route.isEmpty() ? null : routes.putIfAbsent(route, function);
          if (other != null) {
            tell(entry, route, other, findings);
          }
        }
      }
    }
  }

  private static void tell(EventEntry entry, String route, FunctionEntry other, Findings findings) {
    String written = route.substring(route.indexOf(' ') + 1);
    String summary = "route `" + written + "` is taken by function `" + other.key() + "`";
    if (entry.type().equals("httpApi")) {
      findings.error(
          "duplicate-route",
          entry.key(),
          summary,
          "A route leads to one function. Change method or path of one.");
    } else {
      findings.warning(
          "duplicate-route", entry.key(), summary, "Only the last of the two gets the requests.");
    }
  }

  private static String route(Event event) {
    return switch (event) {
      case Event.Http http -> "http " + http.method() + " " + http.path();
      case Event.HttpApi api -> "httpApi " + api.method() + " " + api.path();
      case Event.WebSocket socket -> "websocket " + socket.route();
      case Event.Schedule s -> "";
      case Event.Queue q -> "";
      case Event.Topic t -> "";
      case Event.Bucket b -> "";
      case Event.Table t -> "";
      case Event.Native n -> "";
    };
  }
}
