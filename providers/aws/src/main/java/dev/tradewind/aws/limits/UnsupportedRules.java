package dev.tradewind.aws.limits;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a file may say and this target does not carry out yet. Portable resources are an error, for
 * without them the functions would not do their work; settings of other tools are a warning.
 */
final class UnsupportedRules {

  private static final String DECLARE =
      "Tradewind does not carry it out on AWS. Declare what it makes under \"resources\".";

  /** With what to do instead. */
  private static final Map<String, String> FUNCTION_SETTINGS =
      Map.of(
          "tenancy",
          DECLARE,
          "capacityProvider",
          DECLARE,
          "logGroupClass",
          "It stands in the block \"logs\" of the function.",
          "awsKmsKeyArn",
          "osls does not carry it out either. Write \"kmsKeyArn\".");

  private static final Map<String, String> PROVIDER_SETTINGS =
      Map.of(
          "alerts",
          DECLARE,
          "capacityProviders",
          DECLARE,
          "domain",
          DECLARE,
          "domains",
          DECLARE,
          "logGroupClass",
          "It stands in the block \"logs.lambda\" of the provider.");

  private final List<Diagnostic> found = new ArrayList<>();

  private UnsupportedRules() {}

  static List<Diagnostic> check(Service service) {
    UnsupportedRules rules = new UnsupportedRules();
    service.functions().values().forEach(rules::function);
    rules.settings(service.provider().settings(), PROVIDER_SETTINGS, "\"provider\"");
    return rules.found;
  }

  private void function(Function function) {
    settings(function.settings(), FUNCTION_SETTINGS, "Function \"" + function.key() + "\"");
  }

  private void settings(Mapping written, Map<String, String> unsupported, String owner) {
    for (String key : written.keys()) {
      String instead = unsupported.get(key);
      if (instead != null) {
        found.add(
            Diagnostic.warning(
                "setting-without-effect",
                owner + " has \"" + key + "\", which has no effect",
                instead,
                written.keySource(key)));
      }
    }
  }
}
