package dev.tradewind.config.variables;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources that others bring, so that a build without them can say whom to ask. */
final class KnownSources {

  private static final Map<String, String> PROVIDERS =
      Map.of("cf", "aws", "s3", "aws", "ssm", "aws", "aws", "aws", "gs", "google");

  private KnownSources() {}

  /** The provider that brings a source. */
  static Optional<String> provider(String source) {
    return Optional.ofNullable(PROVIDERS.get(source));
  }

  static List<String> names() {
    return PROVIDERS.keySet().stream().sorted().toList();
  }
}
