package dev.tradewind.config.validation.google;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/** Resources of Deployment Manager, which Google has shut down, cannot be deployed any more. */
public final class DeploymentManagerCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Settings resources = project.settings().blockOrEmpty("resources");
    for (String key : List.of("resources", "imports")) {
      if (resources.get(key).isPresent()) {
        findings.error(
            "deployment-manager",
            resources.mapping().keySource(key),
            "`resources." + key + "` holds items of Deployment Manager",
            "Google shut it down in March 2026. Declare portable resources under `infra`, or write"
                + " Terraform JSON under `resources`.");
      }
    }
  }
}
