package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Functions at the edge: limits by kind of event, one function for each event of a path, one
 * default origin, declared cache policies.
 */
public final class CloudFrontCheck implements Check {

  private static final int ORIGIN_SECONDS = 30;
  private static final int VIEWER_SECONDS = 5;
  private static final int VIEWER_MEMORY = 128;

  @Override
  public void check(ProjectOutline project, Findings findings) {
    List<EventEntry> events = new ArrayList<>();
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events("cloudFront")) {
        events.add(event);
        limits(function, event.settings(), findings);
        cachePolicy(project, event.settings(), findings);
      }
    }
    behaviors(events, findings);
    defaultOrigin(events, findings);
  }

  private static void limits(FunctionEntry function, Settings event, Findings findings) {
    String type = event.text("eventType").orElse("");
    boolean viewer = type.startsWith("viewer");
    int most = viewer ? VIEWER_SECONDS : ORIGIN_SECONDS;
    Settings settings = function.settings();
    if (settings.integer("timeout").orElse(0) > most) {
      findings.error(
          "out-of-range",
          settings.get("timeout").orElseThrow().source(),
          "`timeout` must be at most " + most + " for `" + type + "` events",
          "Limit of Lambda@Edge.");
    }
    if (viewer && settings.integer("memorySize").orElse(0) > VIEWER_MEMORY) {
      findings.error(
          "out-of-range",
          settings.get("memorySize").orElseThrow().source(),
          "`memorySize` must be at most 128 for `" + type + "` events",
          "Limit of Lambda@Edge.");
    }
  }

  private static void cachePolicy(ProjectOutline project, Settings event, Findings findings) {
    Set<String> declared =
        project
            .providerSettings()
            .blockOrEmpty("cloudFront")
            .blockOrEmpty("cachePolicies")
            .mapping()
            .keys();
    Optional<Node> name = event.blockOrEmpty("cachePolicy").get("name");
    String text = name.flatMap(Node::asText).orElse("");
    if (!text.isEmpty() && !declared.contains(text)) {
      findings.unknown(
          "unknown-cache-policy",
          name.orElseThrow().source(),
          "there is no cache policy `" + text + "` under `provider.cloudFront.cachePolicies`",
          "For a policy that exists elsewhere write its `id`.",
          text,
          declared);
    }
  }

  private static void behaviors(List<EventEntry> events, Findings findings) {
    Set<String> taken = new HashSet<>();
    for (EventEntry event : events) {
      Settings settings = event.settings();
      String type = settings.text("eventType").orElse("");
      String behavior = settings.text("pathPattern").orElse("*") + " " + type;
      if (!type.isEmpty() && !taken.add(behavior)) {
        findings.error(
            "duplicate-behavior",
            settings.mapping().keySource("eventType"),
            "two functions take `" + type + "` of the same path",
            "A path can have one function for each kind of event. Change `pathPattern` or"
                + " `eventType` of one.");
      }
    }
  }

  /** An event without a path pattern already says what takes the rest. */
  private static void defaultOrigin(List<EventEntry> events, Findings findings) {
    Set<String> origins = new LinkedHashSet<>();
    List<EventEntry> defaults = new ArrayList<>();
    for (EventEntry event : events) {
      event.settings().get("origin").ifPresent(node -> origins.add(Origins.identity(node)));
      if (event.settings().is("isDefaultOrigin")) {
        defaults.add(event);
      }
    }
    boolean takesRest = events.stream().anyMatch(e -> e.settings().get("pathPattern").isEmpty());
    if (origins.size() > 1 && defaults.isEmpty() && !takesRest) {
      EventEntry last = events.getLast();
      findings.error(
          "default-origin",
          last.settings().mapping().keySource("origin"),
          "there are several origins and none is the default",
          "Write `isDefaultOrigin: true` at the event whose origin takes what no path pattern"
              + " takes.");
    }
  }
}
