package dev.tradewind.aws.cognito;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Cognito takes: custom senders have a key, the same for all of a pool, and only some triggers
 * have versions (Amazon Cognito, "Customizing user pool workflows with Lambda triggers").
 */
final class TriggerRules {

  private static final List<String> SENDER_VERSIONS = List.of("V1_0");
  private static final List<String> TOKEN_VERSIONS = List.of("V1_0", "V2_0", "V3_0");

  private final Compilation compilation;
  private final Map<String, String> keys = new HashMap<>();

  TriggerRules(Compilation compilation) {
    this.compilation = compilation;
  }

  void check(PoolTrigger trigger) {
    if (trigger.isCustomSender()) {
      checkKey(trigger);
      checkVersion(trigger, SENDER_VERSIONS);
    } else {
      checkVersion(trigger, trigger.isTokenGeneration() ? TOKEN_VERSIONS : List.of());
    }
  }

  private void checkKey(PoolTrigger trigger) {
    Optional<Node> key = trigger.kmsKey();
    if (key.isEmpty()) {
      report(
          "missing-kms-key",
          "The trigger " + trigger.trigger() + " of pool \"" + trigger.pool() + "\" has no key",
          "Cognito encrypts the codes that it gives to a custom sender. Add \"kmsKeyId\", the ARN"
              + " of the key.",
          trigger.event().source());
      return;
    }
    String written = JsonWriter.compact(key.get());
    String other = keys.putIfAbsent(trigger.pool(), written);
    if (other != null && !other.equals(written)) {
      report(
          "several-kms-keys",
          "The custom senders of pool \"" + trigger.pool() + "\" have different keys",
          "A pool has one key for all of its custom senders. Write the same \"kmsKeyId\" for all.",
          key.get().source());
    }
  }

  private void checkVersion(PoolTrigger trigger, List<String> known) {
    Optional<Node> version = trigger.lambdaVersion();
    if (version.isEmpty() || version.get().asText().filter(known::contains).isPresent()) {
      return;
    }
    report(
        "unsupported-lambda-version",
        "The trigger " + trigger.trigger() + " does not have this \"lambdaVersion\"",
        known.isEmpty()
            ? "Only CustomSMSSender, CustomEmailSender and PreTokenGeneration have versions."
                + " Remove the property."
            : "It has " + String.join(", ", known) + ".",
        version.get().source());
  }

  private void report(String code, String summary, String detail, SourceRange place) {
    compilation.report(Diagnostic.error(code, summary, detail, place));
  }
}
