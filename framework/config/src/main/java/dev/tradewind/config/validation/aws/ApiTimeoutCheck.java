package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/**
 * Functions that may run longer than the API in front of them waits. A warning: the caller gets an
 * error, the function runs on.
 */
public final class ApiTimeoutCheck implements Check {

  private static final int REST_SECONDS = 29;
  private static final int HTTP_SECONDS = 30;

  @Override
  public void check(ProjectOutline project, Findings findings) {
    int rest =
        project
                .providerSettings()
                .blockOrEmpty("apiGateway")
                .integer("timeoutInMillis")
                .orElse(REST_SECONDS * 1000)
            / 1000;
    for (FunctionEntry function : project.functions()) {
      Optional<Node> timeout = project.inherited(function, "timeout");
      int seconds =
          function
              .settings()
              .integer("timeout")
              .orElse(project.providerSettings().integer("timeout").orElse(0));
      boolean http =
          function.events("http").stream().anyMatch(event -> !event.settings().is("async"));
      if (timeout.isPresent() && http && seconds > Math.max(rest, REST_SECONDS)) {
        warn(function, timeout.get(), seconds, "REST API", Math.max(rest, REST_SECONDS), findings);
      } else if (timeout.isPresent()
          && !function.events("httpApi").isEmpty()
          && seconds > HTTP_SECONDS) {
        warn(function, timeout.get(), seconds, "HTTP API", HTTP_SECONDS, findings);
      }
    }
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
