package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code http} events of a service. */
final class RouteReader {

  private final Compilation compilation;
  private final AuthorizerReader authorizers;
  private final RouteRules rules;

  RouteReader(Compilation compilation) {
    this.compilation = compilation;
    this.authorizers = new AuthorizerReader(compilation);
    this.rules = new RouteRules(compilation);
  }

  /** Every route, in file order. */
  List<Route> read() {
    List<Route> routes = new ArrayList<>();
    for (Function function : compilation.functions()) {
      for (Event event : function.events()) {
        if (event instanceof Event.Http http) {
          routes.add(route(function, http));
        }
      }
    }
    return routes;
  }

  private Route route(Function function, Event.Http event) {
    Settings settings = new Settings(event.settings());
    HttpIntegration integration = integration(event, settings);
    String method = event.method().toUpperCase(Locale.ROOT);
    Optional<Mapping> response = settings.mapping("response");
    Settings request =
        new Settings(settings.mapping("request").orElse(Mapping.empty(event.source())));
    Route route =
        new Route(
            function.key(),
            method,
            Route.withoutSlashes(event.path()),
            integration,
            settings
                .value("authorizer")
                .flatMap(written -> authorizers.read(written, integration))
                .orElse(null),
            settings
                .value("cors")
                .filter(Coerced::flag)
                .map(written -> RouteCors.of(written, method))
                .orElse(null),
            RequestParameter.of(request),
            ResponseMapping.of(integration, response).orElse(null),
            event);
    rules.check(route);
    return route;
  }

  /** {@code async} needs the integration whose headers can be set. */
  private static HttpIntegration integration(Event.Http event, Settings settings) {
    if (settings.has("integration")) {
      return event.integration();
    }
    return event.async() ? HttpIntegration.TEMPLATE : HttpIntegration.PROXY;
  }
}
