package dev.tradewind.config.validation;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.schema.SchemaCheck.Finding;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import java.util.List;
import java.util.Locale;

/**
 * npm plugins may define properties of their own, and a schema file cannot know them. In a project
 * that lists plugins, an unknown property is therefore only a warning in the places where the
 * plugin interface of the Serverless Framework lets plugins define some: at the top, in {@code
 * provider}, in a function, in a layer, and as or in an event. A property that differs from a known
 * one by case only stays an error: that is a typing mistake, not a plugin.
 */
final class PluginTolerance {

  private static final int DEEPEST_EVENT_PROPERTY = 6;

  private final boolean hasPlugins;

  PluginTolerance(ProjectOutline project) {
    this.hasPlugins = !project.plugins().isEmpty();
  }

  Diagnostic apply(Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    boolean unknown =
        diagnostic.code().equals("unknown-property") || diagnostic.code().equals("unknown-event");
    return hasPlugins && unknown && isOpen(finding.path()) && !isTypingMistake(finding)
        ? diagnostic.as(Severity.WARNING)
        : diagnostic;
  }

  private static boolean isOpen(List<String> path) {
    int depth = path.size();
    return switch (path.getFirst()) {
      case "functions" ->
          depth == 3 || (depth >= 5 && depth <= DEEPEST_EVENT_PROPERTY && isEvent(path));
      case "layers" -> depth == 3;
      case "provider" -> depth == 2;
      default -> depth == 1;
    };
  }

  private static boolean isEvent(List<String> path) {
    return path.get(2).equals("events");
  }

  private static boolean isTypingMistake(Finding finding) {
    String nearest = finding.diagnostic().suggestion();
    return nearest != null
        && nearest
            .toLowerCase(Locale.ROOT)
            .equals(finding.path().getLast().toLowerCase(Locale.ROOT));
  }
}
