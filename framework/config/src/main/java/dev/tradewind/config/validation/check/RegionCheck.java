package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import java.util.TreeSet;

/** Regions that are not known. Warnings: clouds open new ones. */
public final class RegionCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Dialect dialect = project.dialect();
    check(dialect, project.providerSettings(), findings);
    TargetChoice.declared(project)
        .values()
        .forEach(
            target ->
                Dialect.of(target.provider())
                    .ifPresent(there -> check(there, new Settings(target.overrides()), findings)));
  }

  private static void check(Dialect dialect, Settings settings, Findings findings) {
    Optional<Node> node = settings.get("region");
    String written = node.flatMap(Node::asText).orElse("");
    if (written.isEmpty()
        || written.contains("${")
        || dialect.regions().isEmpty()
        || dialect.regions().contains(dialect.region(written))) {
      return;
    }
    findings.add(
        Diagnostic.warning(
                "unknown-region",
                "unknown region `" + written + "`",
                "It is passed on as it is.",
                node.orElseThrow().source())
            .suggesting(NearestName.of(written, new TreeSet<>(dialect.regions())).orElse(null)));
  }
}
