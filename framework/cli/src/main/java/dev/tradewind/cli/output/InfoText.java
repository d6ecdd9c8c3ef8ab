package dev.tradewind.cli.output;

import dev.tradewind.cli.terminal.Style;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is deployed, for people and for machines. */
public final class InfoText {

  private final Style style;

  public InfoText(Style style) {
    this.style = style;
  }

  public String render(Service service, DeploymentInfo info) {
    List<String[]> facts = new ArrayList<>();
    facts.add(new String[] {"service", service.name()});
    facts.add(new String[] {"stage", service.stage()});
    facts.add(new String[] {"target", service.target().name() + state(info.status())});
    info.summary().forEach((label, value) -> facts.add(new String[] {label, value}));
    StringBuilder text = new StringBuilder();
    table(facts, "", text);
    section(
        "endpoints",
        info.endpoints().stream()
            .map(e -> new String[] {e.method(), e.url(), style.faint(e.function())})
            .toList(),
        text);
    section(
        "functions",
        info.functions().stream()
            .map(f -> new String[] {f.key(), f.name(), style.faint(Size.of(f.size()))})
            .toList(),
        text);
    section("outputs", rows(info.outputs()), text);
    return text.toString();
  }

  public static JsonResult json(Service service, DeploymentInfo info) {
    return new JsonResult()
        .put("service", service.name())
        .put("stage", service.stage())
        .put("target", service.target().name())
        .put("status", info.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .put("summary", info.summary())
        .put(
            "endpoints",
            info.endpoints(),
            e ->
                new JsonResult()
                    .put("method", e.method())
                    .put("url", e.url())
                    .put("function", e.function()))
        .put(
            "functions",
            info.functions(),
            f -> new JsonResult().put("key", f.key()).put("name", f.name()).put("size", f.size()))
        .put("outputs", info.outputs());
  }

  private String state(DeploymentInfo.Status status) {
    return switch (status) {
      case RUNNING -> style.green("  running");
      case STOPPED -> style.red("  stopped");
      case NOT_DEPLOYED -> style.yellow("  not deployed");
    };
  }

  private void section(String title, List<String[]> rows, StringBuilder text) {
    if (!rows.isEmpty()) {
      text.append(style.bold(title)).append('\n');
      table(rows, "  ", text);
    }
  }

  private static List<String[]> rows(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> new String[] {entry.getKey(), entry.getValue()})
        .toList();
  }

  private static void table(List<String[]> rows, String indent, StringBuilder text) {
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      text.append(indent);
      for (int i = 0; i < row.length; i++) {
        boolean last = i == row.length - 1;
        text.append(row[i]).append(last ? "\n" : " ".repeat(widths[i] - row[i].length() + 2));
      }
    }
  }
}
