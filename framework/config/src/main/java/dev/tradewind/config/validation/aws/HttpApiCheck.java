package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The HTTP API: authorizers that routes name are declared and complete, and an API that exists
 * already keeps its own settings.
 */
public final class HttpApiCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Settings api = project.providerSettings().blockOrEmpty("httpApi");
    if (api.get("id").isPresent()) {
      external(project, api, findings);
    }
    Settings authorizers = api.blockOrEmpty("authorizers");
    for (String name : authorizers.mapping().keys()) {
      Settings authorizer = authorizers.blockOrEmpty(name);
      if (authorizer.text("type").filter("request"::equals).isPresent()) {
        authorizer(project, authorizers, name, authorizer, findings);
      }
    }
    for (FunctionEntry function : project.functions()) {
      function.events("httpApi").forEach(event -> route(api, event.settings(), findings));
    }
  }

  private static void external(ProjectOutline project, Settings api, Findings findings) {
    for (String key : List.of("cors", "authorizers")) {
      Optional<Node> value = api.get(key);
      if (value.isPresent() && Settings.bool(value.get()).orElse(true)) {
        refuse(api, key, "provider.httpApi." + key, findings);
      }
    }
    Settings logs = project.providerSettings().blockOrEmpty("logs");
    Optional<Node> log = logs.get("httpApi");
    if (log.isPresent() && Settings.bool(log.get()).orElse(true)) {
      refuse(logs, "httpApi", "provider.logs.httpApi", findings);
    }
  }

  private static void refuse(Settings owner, String key, String path, Findings findings) {
    findings.error(
        "external-api",
        owner.mapping().keySource(key),
        "`" + path + "` cannot be set for an existing HTTP API",
        "The API of `provider.httpApi.id` is set up where it was made. Leave this out, or leave"
            + " `id` out.");
  }

  private static void authorizer(
      ProjectOutline project,
      Settings authorizers,
      String name,
      Settings authorizer,
      Findings findings) {
    Optional<Node> function = authorizer.get("functionName");
    boolean arn = authorizer.get("functionArn").isPresent();
    if (function.isPresent() == arn) {
      findings.error(
          "authorizer-function",
          arn
              ? authorizer.mapping().keySource("functionArn")
              : authorizers.mapping().keySource(name),
          "authorizer `"
              + name
              + "` needs "
              + (arn ? "only one of" : "one of")
              + " `functionName` and `functionArn`",
          "`functionName` is the key of a function of this file, `functionArn` a function"
              + " elsewhere.");
    } else if (function.isPresent()) {
      FunctionNames.known(project, function.get(), findings);
    }
    boolean cached = authorizer.integer("resultTtlInSeconds").orElse(0) != 0;
    if (cached && authorizer.get("identitySource").isEmpty()) {
      findings.error(
          "missing-property",
          authorizer.mapping().keySource("resultTtlInSeconds"),
          "authorizer `" + name + "` needs `identitySource` when results are kept",
          "Results are kept by identity. Write one, such as `$request.header.Authorization`, or"
              + " `resultTtlInSeconds: 0`.");
    }
  }

  private static void route(Settings api, Settings route, Findings findings) {
    Optional<Node> authorizer = route.get("authorizer");
    if (authorizer.isEmpty()) {
      return;
    }
    Settings block = route.blockOrEmpty("authorizer");
    boolean iam = block.text("type").filter("aws_iam"::equals).isPresent();
    Optional<Node> name = route.block("authorizer").isPresent() ? block.get("name") : authorizer;
    if (block.get("id").isPresent() && api.get("id").isEmpty()) {
      findings.error(
          "external-api",
          block.mapping().keySource("id"),
          "an authorizer of another API works for that API only",
          "Declare the authorizer under `provider.httpApi.authorizers` and name it here, or set"
              + " `provider.httpApi.id`.");
    } else if (!iam && block.get("id").isEmpty()) {
      name.ifPresent(node -> known(api, node, findings));
    }
  }

  private static void known(Settings api, Node node, Findings findings) {
    Set<String> declared = api.blockOrEmpty("authorizers").mapping().keys();
    String name = node.asText().orElse("");
    if (!name.isEmpty() && !declared.contains(name)) {
      findings.unknown(
          "unknown-authorizer",
          node.source(),
          "there is no authorizer `" + name + "` under `provider.httpApi.authorizers`",
          declared.isEmpty() ? "" : "There are: " + String.join(", ", declared) + ".",
          name,
          declared);
    }
  }
}
