package dev.tradewind.config.binding;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.VersionPruning;
import java.util.Optional;

/**
 * The two ways to say that old versions go after a deployment. {@code pruneFunctionVersions} comes
 * first: true keeps ten, and layers are pruned with functions (osls 4.3.1). {@code custom.prune}
 * counts where serverless-prune-plugin is listed, when it is {@code automatic} and has a number
 * (version 2.1 of the plugin).
 */
final class VersionPruningBinder {

  private static final String PLUGIN = "serverless-prune-plugin";
  private static final int DEFAULT_KEEP = 10;

  private VersionPruningBinder() {}

  static Optional<VersionPruning> of(ProjectOutline project) {
    return ofProvider(project.providerSettings()).or(() -> ofPlugin(project));
  }

  private static Optional<VersionPruning> ofProvider(Settings provider) {
    var block = provider.block("pruneFunctionVersions");
    if (block.isEmpty()) {
      return provider.is("pruneFunctionVersions")
          ? Optional.of(new VersionPruning(DEFAULT_KEEP, true))
          : Optional.empty();
    }
    int keep = block.get().integer("number").orElse(0);
    return keep < 1 ? Optional.empty() : Optional.of(new VersionPruning(keep, true));
  }

  private static Optional<VersionPruning> ofPlugin(ProjectOutline project) {
    Settings prune = project.settings().blockOrEmpty("custom").blockOrEmpty("prune");
    int keep = prune.integer("number").orElse(-1);
    return project.plugins().contains(PLUGIN) && prune.is("automatic") && keep >= 0
        ? Optional.of(new VersionPruning(keep, prune.is("includeLayers")))
        : Optional.empty();
  }
}
