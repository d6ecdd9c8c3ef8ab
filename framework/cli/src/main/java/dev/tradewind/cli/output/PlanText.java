package dev.tradewind.cli.output;

import dev.tradewind.cli.terminal.Style;
import dev.tradewind.model.SourceRange;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.DiffResult.Change;
import dev.tradewind.spi.operation.DiffResult.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a deploy would change, as a table for people and as JSON for tools. */
public final class PlanText {

  private final Style style;

  public PlanText(Style style) {
    this.style = style;
  }

  public String render(DiffResult plan) {
    if (plan.changes().isEmpty()) {
      return "No changes.\n";
    }
    int names = plan.changes().stream().mapToInt(it -> it.resource().length()).max().orElse(0);
    int types = plan.changes().stream().mapToInt(it -> it.type().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Change change : plan.changes()) {
      String details = details(change);
      String type = details.isEmpty() ? change.type() : pad(change.type(), types);
      text.append(mark(change.kind()))
          .append("  ")
          .append(pad(change.resource(), names))
          .append("  ")
          .append(style.faint(type))
          .append(details)
          .append('\n');
    }
    return text.append(summary(plan)).append('\n').toString();
  }

  public static JsonResult json(DiffResult plan) {
    return new JsonResult().put("changes", plan.changes(), PlanText::json);
  }

  private static JsonResult json(Change change) {
    JsonResult json =
        new JsonResult()
            .put("action", word(change.kind()))
            .put("resource", change.resource())
            .put("type", change.type())
            .put("properties", change.properties())
            .put("losesData", change.losesData());
    SourceRange place = change.place();
    return place == null ? json : json.put("place", place.toString());
  }

  private String mark(Kind kind) {
    return switch (kind) {
      case ADD -> style.green("+ add    ");
      case MODIFY -> style.yellow("~ change ");
      case REPLACE -> style.red("± replace");
      case REMOVE -> style.red("- remove ");
      case RELEASE -> style.yellow("- release");
    };
  }

  private String details(Change change) {
    List<String> details = new ArrayList<>();
    if (!change.properties().isEmpty()) {
      String names = String.join(", ", change.properties());
      details.add(change.kind() == Kind.REPLACE ? "because of " + names : names);
    }
    if (change.losesData()) {
      boolean certain = change.kind() != Kind.MODIFY;
      details.add(style.red(certain ? "its data is lost" : "may be replaced, its data lost"));
    }
    if (change.kind() == Kind.RELEASE) {
      details.add("stays as it is");
    }
    SourceRange place = change.place();
    if (place != null) {
      details.add(style.faint(place.toString()));
    }
    return details.isEmpty() ? "" : "  " + String.join("  ", details);
  }

  private static String summary(DiffResult plan) {
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = plan.changes().stream().filter(change -> change.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " to " + word(kind));
      }
    }
    return String.join(", ", counts);
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case ADD -> "add";
      case MODIFY -> "change";
      case REPLACE -> "replace";
      case REMOVE -> "remove";
      case RELEASE -> "release";
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
