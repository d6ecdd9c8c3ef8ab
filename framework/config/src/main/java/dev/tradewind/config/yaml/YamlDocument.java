package dev.tradewind.config.yaml;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a YAML text.
 *
 * @param root the one document; empty when the text is no YAML, or holds nothing
 * @param diagnostics what is wrong with the text
 */
public record YamlDocument(Optional<Node> root, List<Diagnostic> diagnostics) {

  public YamlDocument {
    diagnostics = List.copyOf(diagnostics);
  }
}
