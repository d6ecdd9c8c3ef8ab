package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Functions that may run longer than the API in front of them waits. A warning: the caller gets an
 * error, the function runs on.
 */
public final class ApiTimeoutCheck implements Check {

  private static final int REST_SECONDS = 29;
  private static final int HTTP_SECONDS = 30;

  @Override
  public void check(ProjectOutline project, Findings findings) {
    int rest = seconds(project.providerSettings().blockOrEmpty("apiGateway"), REST_SECONDS);
    for (FunctionEntry function : project.functions()) {
      Optional<Node> timeout = project.inherited(function, "timeout");
      int seconds =
          function
              .settings()
              .integer("timeout")
              .orElse(project.providerSettings().integer("timeout").orElse(0));
      OptionalInt waits =
          function.events("http").stream()
              .filter(event -> !event.settings().is("async"))
              .mapToInt(event -> Math.max(seconds(event.settings(), rest), REST_SECONDS))
              .max();
      if (timeout.isPresent() && waits.isPresent() && seconds > waits.getAsInt()) {
        warn(function, timeout.get(), seconds, "REST API", waits.getAsInt(), findings);
      } else if (timeout.isPresent()
          && !function.events("httpApi").isEmpty()
          && seconds > HTTP_SECONDS) {
        warn(function, timeout.get(), seconds, "HTTP API", HTTP_SECONDS, findings);
      }
    }
  }

  private static int seconds(Settings api, int otherwise) {
    return api.integer("timeoutInMillis").orElse(otherwise * 1000) / 1000;
  }

  private static void warn(
      FunctionEntry function, Node timeout, int seconds, String api, int most, Findings findings) {
    findings.warning(
        "timeout-over-api-limit",
        timeout.source(),
        "function `"
            + function.key()
            + "` may run "
            + seconds
            + " s, but the "
            + api
            + " waits "
            + most
            + " s at most",
        "Callers get an error after " + most + " s while the function runs on.");
  }
}
