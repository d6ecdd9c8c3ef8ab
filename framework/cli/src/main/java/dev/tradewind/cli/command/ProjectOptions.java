package dev.tradewind.cli.command;

import dev.tradewind.config.Extent;
import dev.tradewind.engine.ProjectRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The options of every command that works on a project; named as in the Serverless Framework. A
 * command below another one takes them before or after its own name, from the one above.
 */
final class ProjectOptions {

  @Option(
      names = {"-s", "--stage"},
      paramLabel = "STAGE",
      scope = ScopeType.INHERIT,
      description = "The stage; default: provider.stage, else dev.")
  @Nullable String stage;

  @Option(
      names = {"-r", "--region"},
      paramLabel = "REGION",
      scope = ScopeType.INHERIT,
      description = "The region; default: provider.region.")
  @Nullable String region;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The project file; default: serverless.yml, .yaml, .json, .js, .ts.")
  @Nullable String config;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      scope = ScopeType.INHERIT,
      description = "A value for $${param:NAME}; may be repeated.")
  Map<String, String> params = new LinkedHashMap<>();

  @Option(
      names = "--secret-param",
      paramLabel = "NAME=VALUE",
      scope = ScopeType.INHERIT,
      description = "The same, with the value masked wherever it would be shown.")
  Map<String, String> secretParams = new LinkedHashMap<>();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      scope = ScopeType.INHERIT,
      description =
          "Where to: a name under `targets`, or aws, google, azure, local; `all` for every target;"
              + " may be repeated. Default: what `provider` says.")
  List<String> targets = List.of();

  @Option(
      names = "--aws-profile",
      paramLabel = "PROFILE",
      scope = ScopeType.INHERIT,
      description = "The AWS credentials profile.")
  @Nullable String awsProfile;

  private Map<String, String> ofCommand = Map.of();

  /** With options of the command itself that the provider reads, by name. */
  ProjectOptions and(Map<String, String> said) {
    ofCommand = Map.copyOf(said);
    return this;
  }

  ProjectRequest request(CommandContext context, Extent extent) {
    Map<String, String> options = new LinkedHashMap<>(ofCommand);
    put(options, "stage", stage);
    put(options, "region", region);
    put(options, "config", config);
    put(options, "aws-profile", awsProfile);
    Map<String, String> all = new LinkedHashMap<>(params);
    all.putAll(secretParams);
    secretParams.values().forEach(context.secrets()::add);
    return new ProjectRequest(context.directory(), config, options, all, targets, extent);
  }

  boolean namesSeveralTargets() {
    return targets.size() > 1 || targets.contains(ProjectRequest.ALL_TARGETS);
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
