package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.SourceRange;
import java.util.Locale;

/** The REST API: one that exists already brings its root resource and keeps its own settings. */
public final class RestApiCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Settings provider = project.providerSettings();
    Settings api = provider.blockOrEmpty("apiGateway");
    boolean used =
        project.functions().stream().anyMatch(function -> !function.events("http").isEmpty());
    if (api.get("restApiId").isPresent()) {
      external(provider, api, findings);
    }
    if (used && provider.get("vpcEndpointIds").isPresent()) {
      vpcEndpoints(provider, findings);
    }
    for (FunctionEntry function : project.functions()) {
      function.events("http").forEach(event -> integration(event.settings(), event, findings));
    }
  }

  /** Without a type of endpoint osls takes no notice of them. */
  private static void vpcEndpoints(Settings provider, Findings findings) {
    String type = provider.text("endpointType").orElse("");
    SourceRange place = provider.mapping().keySource("vpcEndpointIds");
    String why = "Only a private API has VPC endpoints.";
    if (type.isEmpty()) {
      findings.warning(
          "rest-api-endpoint",
          place,
          "`vpcEndpointIds` has no effect without `endpointType: PRIVATE`",
          why);
    } else if (!type.equalsIgnoreCase("PRIVATE")) {
      findings.error(
          "rest-api-endpoint", place, "`vpcEndpointIds` needs `endpointType: PRIVATE`", why);
    }
  }

  private static void external(Settings provider, Settings api, Findings findings) {
    if (api.get("restApiRootResourceId").isEmpty()) {
      findings.error(
          "missing-property",
          api.mapping().keySource("restApiId"),
          "`restApiId` needs `restApiRootResourceId` beside it",
          "Routes are hung below the root resource of the existing API.");
    }
    ineffective(provider, "tracing", "apiGateway", findings);
    ineffective(provider, "logs", "restApi", findings);
  }

  /** Also when it is off: the stage is not ours. */
  private static void ineffective(Settings provider, String block, String key, Findings findings) {
    Settings settings = provider.blockOrEmpty(block);
    if (settings.get(key).isPresent()) {
      findings.error(
          "external-api",
          settings.mapping().keySource(key),
          "`provider." + block + "." + key + "` has no effect on an existing REST API",
          "The API of `provider.apiGateway.restApiId` is set up where it was made. Leave this"
              + " out.");
    }
  }

  private static void integration(Settings http, EventEntry event, Findings findings) {
    String name = http.text("integration").orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
    boolean forward = name.equals("HTTP") || name.equals("HTTP_PROXY");
    if (forward && http.blockOrEmpty("request").get("uri").isEmpty()) {
      findings.error(
          "missing-property",
          event.key(),
          "integration `" + name + "` needs `request.uri`",
          "The address of the server that answers.");
    }
    String connection = http.text("connectionType").orElse("");
    if (forward && !connection.isEmpty() && http.get("connectionId").isEmpty()) {
      findings.error(
          "missing-property",
          http.mapping().keySource("connectionType"),
          "`connectionType` needs `connectionId` beside it",
          "The id of the VPC link.");
    }
  }
}
