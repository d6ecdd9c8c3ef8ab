package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Findings;
import java.util.List;

/** Of the three ways to change the input of a rule's target, a rule can have one. */
final class InputChoice {

  private InputChoice() {}

  static void check(Settings event, Findings findings) {
    List<String> used =
        List.of("input", "inputPath", "inputTransformer").stream()
            .filter(key -> event.get(key).isPresent())
            .toList();
    if (used.size() > 1) {
      findings.error(
          "input-choice",
          event.mapping().keySource(used.get(1)),
          "`" + String.join("` and `", used) + "` exclude each other",
          "Keep one of `input`, `inputPath` and `inputTransformer`.");
    }
  }
}
