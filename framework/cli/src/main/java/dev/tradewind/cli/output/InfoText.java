package dev.tradewind.cli.output;

import dev.tradewind.cli.terminal.Style;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import org.jspecify.annotations.Nullable;

/** What is deployed, for people and for machines. */
public final class InfoText {

  private final Style style;
  private final boolean verbose;

  /**
   * @param verbose with the outputs, which may be many
   */
  public InfoText(Style style, boolean verbose) {
    this.style = style;
    this.verbose = verbose;
  }

  public String render(Service service, DeploymentInfo info) {
    TextTable facts =
        new TextTable("")
            .row("service", service.name())
            .row("stage", service.stage())
            .row("target", service.target().name() + state(info.status()));
    info.summary().forEach(facts::row);
    TextTable endpoints = new TextTable("  ");
    info.endpoints().forEach(e -> endpoints.row(e.method(), e.url(), style.faint(e.function())));
    TextTable schedules = new TextTable("  ");
    info.schedules().forEach(s -> schedules.row(when(s), style.faint(s.function())));
    TextTable functions = new TextTable("  ");
    info.functions().forEach(f -> functions.row(f.key(), f.name(), size(f.size())));
    TextTable layers = new TextTable("  ");
    info.layers().forEach(layers::row);
    TextTable outputs = new TextTable("  ");
    if (verbose) {
      info.outputs().forEach(outputs::row);
    }
    return facts
        + section("endpoints", endpoints)
        + section("schedules", schedules)
        + section("functions", functions)
        + section("layers", layers)
        + section("outputs", outputs);
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
            "schedules",
            info.schedules(),
            s ->
                new JsonResult()
                    .put("expression", s.expression())
                    .put("timezone", s.timezone())
                    .put("function", s.function()))
        .put(
            "functions",
            info.functions(),
            f -> new JsonResult().put("key", f.key()).put("name", f.name()).put("size", f.size()))
        .put("layers", info.layers())
        .put("outputs", info.outputs());
  }

  private String state(DeploymentInfo.Status status) {
    return switch (status) {
      case RUNNING -> style.green("  running");
      case STOPPED -> style.red("  stopped");
      case CHANGING -> style.yellow("  changing");
      case FAILED -> style.red("  failed");
      case NOT_DEPLOYED -> style.yellow("  not deployed");
    };
  }

  private static String when(ScheduleInfo schedule) {
    String timezone = schedule.timezone();
    return timezone == null ? schedule.expression() : schedule.expression() + " " + timezone;
  }

  private String size(@Nullable Long bytes) {
    return bytes == null ? "" : style.faint(Size.of(bytes));
  }

  private String section(String title, TextTable rows) {
    return rows.isEmpty() ? "" : style.bold(title) + "\n" + rows;
  }
}
