package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;

/** A layer comes from a folder or from a ready archive. */
public final class LayerSourceCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    project
        .settings()
        .blockOrEmpty("layers")
        .mapping()
        .entries()
        .forEach(
            (key, entry) -> {
              Settings layer =
                  new Settings(
                      entry.value().asMapping().orElseGet(() -> Mapping.empty(entry.key())));
              if (layer.get("path").isEmpty()
                  && layer.blockOrEmpty("package").get("artifact").isEmpty()) {
                findings.error(
                    "layer-without-files",
                    entry.key(),
                    "layer `" + key + "` has no `path`",
                    "Write `path:` with the folder whose content becomes the layer, or"
                        + " `package: { artifact: FILE.zip }`.");
              }
            });
  }
}
