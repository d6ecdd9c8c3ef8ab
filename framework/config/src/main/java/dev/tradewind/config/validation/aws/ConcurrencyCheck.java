package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;

/** Snapshots and provisioned concurrency exclude each other; a file system needs a network. */
public final class ConcurrencyCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      Settings settings = function.settings();
      boolean provisioned =
          settings.get("provisionedConcurrency").isPresent()
              && settings.integer("provisionedConcurrency").orElse(1) != 0;
      if (settings.is("snapStart") && provisioned) {
        findings.error(
            "snap-start",
            settings.mapping().keySource("snapStart"),
            "`snapStart` and `provisionedConcurrency` exclude each other",
            "Both keep function `" + function.key() + "` warm; keep one.");
      }
      if (settings.get("fileSystemConfig").isPresent()
          && project.inherited(function, "vpc").isEmpty()) {
        findings.error(
            "missing-property",
            settings.mapping().keySource("fileSystemConfig"),
            "`fileSystemConfig` needs `vpc`",
            "A file system is reached through a network: set `vpc` on the function or the"
                + " provider.");
      }
    }
  }
}
