package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.model.event.Event;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the routes of all functions and checks them against each other. */
final class RouteReader {

  /** The longest that an HTTP API waits for a function. */
  private static final int LONGEST_SECONDS = 30;

  private final Compilation compilation;
  private final AuthorizationReader authorizations;
  private final Map<String, Route> routes = new LinkedHashMap<>();

  RouteReader(Compilation compilation, HttpApi api, Authorizers authorizers) {
    this.compilation = compilation;
    this.authorizations = new AuthorizationReader(compilation, api, authorizers);
  }

  /** In file order, each once. */
  Collection<Route> read() {
    for (Function function : compilation.functions()) {
      boolean any = false;
      for (Event event : function.events()) {
        if (event instanceof Event.HttpApi httpApi) {
          any = true;
          read(function, httpApi);
        }
      }
      if (any) {
        checkTimeout(function);
      }
    }
    return routes.values();
  }

  private void read(Function function, Event.HttpApi event) {
    boolean isDefault = event.path().equals(Route.DEFAULT_KEY);
    checkMethod(function, event, isDefault);
    String method = isDefault ? "ANY" : event.method();
    String key = isDefault ? Route.DEFAULT_KEY : method + " " + event.path();
    Route route =
        new Route(
            key,
            method,
            function,
            event.payloadFormat(),
            authorizations.read(event),
            event.source());
    Route other = routes.put(key, route);
    if (other != null) {
      Diagnostic found =
          Diagnostic.error(
              "duplicate-route",
              "The route \"" + key + "\" is declared twice",
              "Functions \""
                  + other.function().key()
                  + "\" and \""
                  + function.key()
                  + "\" both take it; the last one gets it. Give one of them another path or"
                  + " method.",
              event.source());
      compilation.report(isDefault ? found.as(Severity.WARNING) : found);
    }
  }

  private void checkMethod(Function function, Event.HttpApi event, boolean isDefault) {
    Settings settings = new Settings(event.settings());
    if (settings.written().isEmpty()) {
      return;
    }
    boolean said = settings.has("method");
    if (isDefault && said && settings.text("method").filter("*"::equals).isEmpty()) {
      compilation.report(
          Diagnostic.error(
              "http-api-path",
              "A route of function \"" + function.key() + "\" has a method but the path \"*\"",
              "The path \"*\" takes every request that no other route takes, whatever its method."
                  + " Leave \"method\" out, or write a path such as /{proxy+}.",
              event.settings().keySource("method")));
    } else if (!isDefault && !said) {
      compilation.report(
          Diagnostic.error(
              "http-api-method",
              "The route \""
                  + event.path()
                  + "\" of function \""
                  + function.key()
                  + "\" has no method",
              "Write \"method\": GET, POST, PUT, PATCH, OPTIONS, HEAD, DELETE, or * for all.",
              event.source()));
    }
  }

  private void checkTimeout(Function function) {
    long seconds = function.timeout().toSeconds();
    if (seconds >= LONGEST_SECONDS) {
      compilation.report(
          Diagnostic.warning(
              "http-api-timeout",
              "Function \"" + function.key() + "\" may run for " + seconds + " seconds",
              "An HTTP API waits for 30 seconds at most, and a little of that is its own. A caller"
                  + " can get an error although the function succeeds. Set a \"timeout\" below 30.",
              function.settings().keySource("timeout")));
    }
  }
}
