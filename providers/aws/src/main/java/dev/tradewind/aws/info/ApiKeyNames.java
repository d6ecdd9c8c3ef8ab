package dev.tradewind.aws.info;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The API keys that a project declares: texts, objects with a {@code name}, or lists of either by
 * the name of their usage plan. A key without a name gets one from CloudFormation.
 */
final class ApiKeyNames {

  private ApiKeyNames() {}

  static List<String> of(Service service) {
    List<String> names = new ArrayList<>();
    Settings.ofProvider(service)
        .value("apiGateway", "apiKeys")
        .or(() -> Settings.ofProvider(service).value("apiKeys"))
        .ifPresent(keys -> items(keys).forEach(key -> add(key, names)));
    return names;
  }

  private static void add(Node key, List<String> names) {
    key.asText().ifPresent(names::add);
    key.asMapping()
        .ifPresent(
            written -> {
              if (isPlan(written)) {
                written
                    .entries()
                    .values()
                    .forEach(plan -> items(plan.value()).forEach(each -> add(each, names)));
              } else {
                names.add(written.text("name").orElse("(unnamed)"));
              }
            });
  }

  private static boolean isPlan(Mapping written) {
    return written.entries().values().stream().anyMatch(entry -> entry.value() instanceof Sequence);
  }

  private static List<Node> items(Node node) {
    return node.asSequence().map(Sequence::items).orElse(List.of(node));
  }
}
