package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the settings of one route must and cannot be together. */
final class RouteRules {

  private final Compilation compilation;

  RouteRules(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(Route route) {
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
