package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.model.SourceRange;
import java.util.LinkedHashSet;
import java.util.Set;

/** The target that was asked for exists. */
public final class TargetCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    String asked = project.project().target();
    if (asked == null || TargetChoice.of(project).isPresent()) {
      return;
    }
    Set<String> known = new LinkedHashSet<>(TargetChoice.declared(project).keySet());
    known.addAll(Dialect.providers());
    findings.unknown(
        "unknown-target",
        SourceRange.none("--target"),
        "there is no target `" + asked + "`",
        "This project can go to: " + String.join(", ", known) + ".",
        asked,
        known);
  }
}
