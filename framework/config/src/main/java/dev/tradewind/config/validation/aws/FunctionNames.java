package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;

/** References to functions of the same file, by key. */
final class FunctionNames {

  private FunctionNames() {}

  /** A text must be the key of a function; anything else is no reference. */
  static void known(ProjectOutline project, Node reference, Findings findings) {
    String key = reference.asText().orElse("");
    if (!key.isEmpty() && !key.contains("${") && project.function(key).isEmpty()) {
      findings.unknown(
          "unknown-function",
          reference.source(),
          "there is no function `" + key + "`",
          "The functions are: " + String.join(", ", project.functionKeys()) + ".",
          key,
          project.functionKeys());
    }
  }
}
