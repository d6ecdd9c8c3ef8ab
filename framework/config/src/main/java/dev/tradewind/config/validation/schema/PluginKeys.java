package dev.tradewind.config.validation.schema;

import java.util.Map;
import java.util.Optional;

/** Keys at the top of a project file that npm plugins define, none of them taken over. */
final class PluginKeys {

  private static final Map<String, String> OWNERS =
      Map.of(
          "stepFunctions", "serverless-step-functions",
          "constructs", "serverless-lift");

  private PluginKeys() {}

  /** The plugin that defines a key. */
  static Optional<String> owner(String key) {
    return Optional.ofNullable(OWNERS.get(key));
  }
}
