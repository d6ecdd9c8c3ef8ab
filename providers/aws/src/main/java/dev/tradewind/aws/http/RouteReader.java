package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code http} events of a service and reports what is wrong with each. */
final class RouteReader {

  private final Compilation compilation;
  private final AuthorizerReader authorizers;

  RouteReader(Compilation compilation) {
    this.compilation = compilation;
    this.authorizers = new AuthorizerReader(compilation);
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
    check(route);
    return route;
  }

  /** {@code async} needs the integration whose headers can be set. */
  private static HttpIntegration integration(Event.Http event, Settings settings) {
    if (settings.has("integration")) {
      return event.integration();
    }
    return event.async() ? HttpIntegration.TEMPLATE : HttpIntegration.PROXY;
  }

  private void check(Route route) {
    checkTransferMode(route);
    checkOrigins(route);
    switch (route.integration()) {
      case HTTP -> checkServer(route);
      case HTTP_PROXY -> {
        checkServer(route);
        checkIgnored(route, List.of("parameters", "uri", "schema", "schemas"));
      }
      case PROXY -> checkIgnored(route, List.of("parameters", "schema", "schemas"));
      case TEMPLATE, MOCK -> {}
    }
  }

  private void checkOrigins(Route route) {
    RouteCors cors = route.cors();
    if (cors != null && cors.origin() == null && cors.origins().isEmpty()) {
      compilation.report(
          Diagnostic.warning(
              "cors-without-origin",
              "cors allows no origin",
              "The list of origins is empty, so browsers refuse every answer. Write the origins, or"
                  + " cors: true for any.",
              route.settings().value("cors", "origins").orElseThrow().source()));
    }
  }

  private void checkTransferMode(Route route) {
    Optional<Node> mode = route.settings().value("response", "transferMode");
    if (mode.isEmpty()) {
      return;
    }
    String written = Coerced.text(mode).orElse("").toUpperCase(Locale.ROOT);
    if (!written.equals("BUFFERED") && !written.equals("STREAM")) {
      compilation.report(
          Diagnostic.error(
              "invalid-transfer-mode",
              "transferMode is BUFFERED or STREAM",
              "BUFFERED sends the response when it is complete, STREAM as it is written.",
              mode.get().source()));
    } else if (route.isMapped()) {
      compilation.report(
          Diagnostic.error(
              "invalid-transfer-mode",
              "transferMode does not go with the integration " + route.integrationType(),
              "Only the proxy integrations (lambda-proxy, http-proxy) hand a response on as it is."
                  + " Change the integration or remove transferMode.",
              mode.get().source()));
    }
  }

  private void checkServer(Route route) {
    if (!route.request().has("uri")) {
      compilation.report(
          Diagnostic.error(
              "missing-request-uri",
              "The integration " + route.integrationType() + " needs request.uri",
              "Write the address of the server that answers, for example uri:"
                  + " https://example.com/orders.",
              route.event().source()));
    }
    Optional<Node> type = route.settings().value("connectionType");
    if (type.isPresent()
        && Integrations.connectionType(type.get()).equals("VPC_LINK")
        && !route.settings().has("connectionId")) {
      compilation.report(
          Diagnostic.error(
              "missing-connection-id",
              "A VPC link needs its connectionId",
              "Write connectionId: with the id of the link beside connectionType.",
              type.get().source()));
    }
  }

  private void checkIgnored(Route route, List<String> known) {
    Optional<Mapping> request = route.settings().mapping("request");
    request.ifPresent(block -> warnIgnored(route, block, "request", known));
    Optional<Mapping> response = route.settings().mapping("response");
    response.ifPresent(block -> warnIgnored(route, block, "response", List.of("transferMode")));
  }

  private void warnIgnored(Route route, Mapping block, String name, List<String> known) {
    for (String key : block.keys()) {
      if (!known.contains(key)) {
        compilation.report(
            Diagnostic.warning(
                "ignored-http-setting",
                name + "." + key + " has no effect",
                "The integration "
                    + route.integrationType()
                    + " hands requests and responses on as they are. Remove the setting, or choose"
                    + " an integration with templates.",
                block.keySource(key)));
      }
    }
  }
}
