package dev.tradewind.cli.command;

import dev.tradewind.cli.option.NamedValues;
import dev.tradewind.cli.option.OptionGroup;
import dev.tradewind.cli.option.Text;
import dev.tradewind.cli.option.Texts;
import dev.tradewind.cli.option.Usage;
import dev.tradewind.config.Extent;
import dev.tradewind.engine.ProjectRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of every command that works on a project; named as in the Serverless Framework. A
 * command below another one takes them before or after its own name, from the one above.
 */
final class ProjectOptions extends OptionGroup {

  private final Text stage =
      usage.inherited(
          new Text("-s, --stage", "STAGE", "The stage; default: provider.stage, else dev."));

  private final Text region =
      usage.inherited(new Text("-r, --region", "REGION", "The region; default: provider.region."));

  private final Text config =
      usage.inherited(
          new Text(
              "-c, --config",
              "FILE",
              "The project file; default: serverless.yml, .yaml, .json, .js, .ts."));

  private final NamedValues params =
      usage.inherited(
          new NamedValues("--param", "NAME=VALUE", "A value for $${param:NAME}; may be repeated."));

  private final NamedValues secretParams =
      usage.inherited(
          new NamedValues(
              "--secret-param",
              "NAME=VALUE",
              "The same, with the value masked wherever it would be shown."));

  private final Texts targets =
      usage.inherited(
          new Texts(
              "--target",
              "TARGET",
              "Where to: a name under `targets`, or aws, google, azure, local; `all` for every"
                  + " target; may be repeated. Default: what `provider` says."));

  private final Text awsProfile =
      usage.inherited(new Text("--aws-profile", "PROFILE", "The AWS credentials profile."));

  private Map<String, String> ofCommand = Map.of();

  ProjectOptions(Usage usage) {
    super(usage);
  }

  /** With options of the command itself that the provider reads, by name. */
  ProjectOptions and(Map<String, String> said) {
    ofCommand = Map.copyOf(said);
    return this;
  }

  ProjectRequest request(CommandContext context, Extent extent) {
    Map<String, String> options = new LinkedHashMap<>(ofCommand);
    put(options, "stage", stage.value());
    put(options, "region", region.value());
    put(options, "config", config.value());
    put(options, "aws-profile", awsProfile.value());
    Map<String, String> all = new LinkedHashMap<>(params.values());
    all.putAll(secretParams.values());
    secretParams.values().values().forEach(context.secrets()::add);
    return new ProjectRequest(
        context.directory(), config.value(), options, all, targets.values(), extent);
  }

  boolean namesSeveralTargets() {
    List<String> named = targets.values();
    return named.size() > 1 || named.contains(ProjectRequest.ALL_TARGETS);
  }

  private static void put(Map<String, String> options, String name, @Nullable String value) {
    if (value != null) {
      options.put(name, value);
    }
  }
}
