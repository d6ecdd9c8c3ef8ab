package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import java.util.List;

/**
 * The options under {@code custom.pythonRequirements} are those of serverless-python-requirements
 * 6.1; the plugin itself says nothing about others.
 */
public final class PythonRequirementsCheck implements Check {

  private static final String PLUGIN = "serverless-python-requirements";
  private static final String BLOCK = "pythonRequirements";

  @Override
  public void check(ProjectOutline project, Findings findings) {
    if (!project.plugins().contains(PLUGIN)) {
      return;
    }
    Mapping written = project.settings().blockOrEmpty("custom").blockOrEmpty(BLOCK).mapping();
    List<String> options = options();
    for (String key : written.keys()) {
      if (!options.contains(key)) {
        findings.add(
            Diagnostic.warning(
                    "unknown-option",
                    "unknown option `" + key + "` of `custom." + BLOCK + "`",
                    PLUGIN + " has no such option. It is not used.",
                    written.keySource(key))
                .suggesting(NearestName.of(key, options).orElse(null)));
      }
    }
  }

  private static List<String> options() {
    return List.of(
        "cacheLocation",
        "cleanupZipHelper",
        "dockerBuildCmdExtraArgs",
        "dockerEnv",
        "dockerExtraFiles",
        "dockerFile",
        "dockerImage",
        "dockerPrivateKey",
        "dockerRootless",
        "dockerRunCmdExtraArgs",
        "dockerSsh",
        "dockerizePip",
        "fileName",
        "invalidateCaches",
        "layer",
        "noDeploy",
        "pipCmdExtraArgs",
        "poetryOnlyGroups",
        "poetryWithGroups",
        "poetryWithoutGroups",
        "pythonBin",
        "requirePoetryLockFile",
        "slim",
        "slimPatterns",
        "slimPatternsAppendDefaults",
        "staticCacheMaxVersions",
        "strip",
        "useDownloadCache",
        "usePipenv",
        "usePoetry",
        "useStaticCache",
        "vendor",
        "zip");
  }
}
