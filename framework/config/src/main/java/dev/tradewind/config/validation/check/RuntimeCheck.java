package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Runtimes that are not known or no longer run. Warnings: clouds get new runtimes faster than tools
 * learn of them.
 */
public final class RuntimeCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    project
        .providerSettings()
        .get("runtime")
        .ifPresent(node -> check(project.dialect(), node, findings));
    layers(project, findings);
    for (FunctionEntry function : project.functions()) {
      function
          .settings()
          .get("runtime")
          .ifPresent(node -> check(project.dialect(), node, findings));
    }
  }

  private static void layers(ProjectOutline project, Findings findings) {
    for (Mapping.Entry entry : project.layers().entries().values()) {
      entry
          .value()
          .asMapping()
          .map(layer -> new Settings(layer).list("compatibleRuntimes"))
          .ifPresent(list -> list.forEach(node -> check(project.dialect(), node, findings)));
    }
  }

  private static void check(Dialect dialect, Node node, Findings findings) {
    String runtime = node.asText().orElse("");
    if (runtime.isEmpty() || runtime.contains("${") || dialect.runtimes().contains(runtime)) {
      return;
    }
    if (dialect.retiredRuntimes().contains(runtime)) {
      findings.add(
          Diagnostic.warning(
              "retired-runtime",
              "runtime `" + runtime + "` is deprecated",
              "The cloud no longer lets new functions use it. Choose a current one, such as `"
                  + current(dialect, runtime)
                  + "`.",
              node.source()));
      return;
    }
    findings.add(
        Diagnostic.warning(
                "unknown-runtime",
                "unknown runtime `" + runtime + "`",
                "It is passed on as it is.",
                node.source())
            .suggesting(NearestName.of(runtime, new TreeSet<>(dialect.runtimes())).orElse(null)));
  }

  /** The newest runtime of the same language. */
  private static String current(Dialect dialect, String runtime) {
    String language = RuntimeId.of(runtime).language().replace("dotnetcore", "dotnet");
    return dialect.runtimes().stream()
        .filter(id -> RuntimeId.of(id).language().equals(language))
        .max(Comparator.comparingDouble(RuntimeCheck::number))
        .orElse(dialect.defaultRuntime());
  }

  private static double number(String id) {
    String digits = RuntimeId.of(id).version().replaceAll("[^0-9.]", "");
    int dot = digits.indexOf('.');
    String minor = dot < 0 ? "0" : digits.substring(dot + 1);
    String major = dot < 0 ? digits : digits.substring(0, dot);
    return major.isEmpty() ? 0 : Integer.parseInt(major) * 1000.0 + Integer.parseInt(minor);
  }
}
