package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import java.util.List;

/**
 * Settings that are JavaScript, and so reach only esbuild's JavaScript API. Its command is run
 * here, without them.
 */
public final class EsbuildSettingsCheck implements Check {

  private static final List<String> SCRIPTS = List.of("plugins", "config", "configFile");

  @Override
  public void check(ProjectOutline project, Findings findings) {
    check("build.esbuild", project.settings().blockOrEmpty("build"), findings);
    if (project.plugins().contains("serverless-esbuild")) {
      check("custom.esbuild", project.settings().blockOrEmpty("custom"), findings);
    }
  }

  private static void check(String name, Settings owner, Findings findings) {
    Settings block = owner.blockOrEmpty("esbuild");
    for (String key : SCRIPTS) {
      if (!block.list(key).isEmpty()) {
        findings.warning(
            "esbuild-script-not-run",
            block.mapping().keySource(key),
            "`" + name + "." + key + "` is not used",
            "It is JavaScript for esbuild's API, and Tradewind runs the esbuild command. Write"
                + " plain options under `"
                + name
                + "`. Where a plugin of esbuild is needed, bundle in a script of your own, name the"
                + " result in `package.artifact`, and leave esbuild out of the project file.");
      }
    }
  }
}
