package dev.tradewind.config.variables;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources that others bring, so that who lacks one can be told whom to ask. */
final class KnownSources {

  private static final Map<String, String> PROVIDERS =
      Map.of("cf", "aws", "s3", "aws", "ssm", "aws", "aws", "aws", "gs", "google");

  /** npm plugins that are not taken over, by the source that they bring. */
  private static final Map<String, String> PLUGINS =
      Map.of("bref", "bref", "construct", "serverless-lift");

  private KnownSources() {}

  /** The npm plugin that brings a source to the Serverless Framework. */
  static Optional<String> plugin(String source) {
    return Optional.ofNullable(PLUGINS.get(source));
  }

  /** The provider that brings a source. */
  static Optional<String> provider(String source) {
    return Optional.ofNullable(PROVIDERS.get(source));
  }

  static List<String> names() {
    return PROVIDERS.keySet().stream().sorted().toList();
  }
}
