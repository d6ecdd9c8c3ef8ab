package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.RegionChoice;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Regions that are empty or not known. The latter are warnings: clouds open new ones. */
public final class RegionCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    option(project, findings);
    Dialect dialect = project.dialect();
    check(dialect, project.providerSettings(), findings);
    TargetChoice.declared(project)
        .values()
        .forEach(
            target ->
                Dialect.of(target.provider())
                    .ifPresent(there -> check(there, new Settings(target.overrides()), findings)));
  }

  private static void option(ProjectOutline project, Findings findings) {
    SourceRange place = SourceRange.none("--region");
    String option = project.project().region();
    if (option != null && option.isBlank()) {
      empty(place, findings);
      return;
    }
    TargetChoice.of(project)
        .map(target -> RegionChoice.ofTarget(project.dialect(), target.name(), target.provider()))
        .ifPresent(
            choice ->
                choice
                    .option(option)
                    .ifPresent(region -> known(choice.speaker(), region, place, findings)));
  }

  private static void check(Dialect dialect, Settings settings, Findings findings) {
    Optional<Node> node = settings.get("region");
    Optional<String> text = node.flatMap(Settings::text);
    String written = text.orElse("");
    if (written.isBlank()) {
      text.ifPresent(blank -> empty(node.orElseThrow().source(), findings));
      return;
    }
    if (!written.contains("${")) {
      known(dialect, written, node.orElseThrow().source(), findings);
    }
  }

  private static void known(Dialect dialect, String region, SourceRange place, Findings findings) {
    Set<String> regions = dialect.regions();
    if (regions.isEmpty() || regions.contains(dialect.region(region))) {
      return;
    }
    findings.add(
        Diagnostic.warning(
                "unknown-region",
                "unknown region `" + region + "`",
                "It is passed on as it is.",
                place)
            .suggesting(NearestName.of(region, new TreeSet<>(regions)).orElse(null)));
  }

  private static void empty(SourceRange place, Findings findings) {
    findings.error(
        "empty-region",
        place,
        "the region is empty",
        "Name a region, or leave it out for the default one.");
  }
}
