package dev.tradewind.config.binding;

import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.PackageRules.Rule;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code package} block of a service, a function or a layer. */
final class PackageRulesBinder {

  private PackageRulesBinder() {}

  /**
   * @param owner what may hold the block
   * @param source where the owner stands
   */
  static PackageRules of(Settings owner, SourceRange source) {
    Optional<Settings> block = owner.block("package");
    if (block.isEmpty()) {
      return PackageRules.none(source);
    }
    Settings settings = block.get();
    return new PackageRules(
        rules(settings, "patterns"),
        rules(settings, "include"),
        rules(settings, "exclude"),
        settings.bool("individually").orElse(null),
        settings.text("artifact").orElse(null),
        settings.bool("excludeDevDependencies").orElse(null),
        settings.text("path").orElse(null),
        owner.mapping().keySource("package"));
  }

  private static List<Rule> rules(Settings settings, String key) {
    List<Rule> rules = new ArrayList<>();
    for (Node item : settings.list(key)) {
      Settings.text(item).ifPresent(text -> rules.add(new Rule(text, item.source())));
    }
    return rules;
  }
}
