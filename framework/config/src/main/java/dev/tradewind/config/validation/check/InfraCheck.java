package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.EventScope;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What events and access refer to stands under `infra`, and verbs fit the kind of resource. */
public final class InfraCheck implements Check {

  private static final Map<String, Set<String>> VERBS =
      Map.of(
          "queues", Set.of("send", "receive"),
          "topics", Set.of("publish"),
          "buckets", Set.of("read", "write", "delete"),
          "tables", Set.of("read", "write", "delete"),
          "secrets", Set.of("read"));

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      EventScope scope = new EventScope(project, function, "2.0");
      for (EventEntry entry : function.events()) {
        project
            .dialect()
            .events(entry, scope)
            .forEach(event -> event(project, entry, event, findings));
      }
      access(project, function, findings);
    }
    deadLetters(project, findings);
  }

  private static void event(
      ProjectOutline project, EventEntry entry, Event event, Findings findings) {
    switch (event) {
      case Event.Queue queue -> named(project, "queues", entry, queue.name(), findings);
      case Event.Topic topic -> named(project, "topics", entry, topic.name(), findings);
      case Event.Bucket bucket -> named(project, "buckets", entry, bucket.name(), findings);
      case Event.Table table -> named(project, "tables", entry, table.name(), findings);
      case Event.Http h -> {}
      case Event.HttpApi h -> {}
      case Event.Schedule s -> {}
      case Event.WebSocket w -> {}
      case Event.Native n -> {}
    }
  }

  private static void named(
      ProjectOutline project, String kind, EventEntry entry, String name, Findings findings) {
    Set<String> known = project.infra(kind);
    if (!name.isEmpty() && !known.contains(name)) {
      Node place = entry.settings().get("name").orElse(entry.value());
      findings.unknown(
          "unknown-resource",
          place.source(),
          "there is no `" + name + "` under `infra." + kind + "`",
          known.isEmpty()
              ? "Declare it: `infra: { " + kind + ": { " + name + ": {} } }`."
              : "There are: " + String.join(", ", known) + ".",
          name,
          known);
    }
  }

  private static void access(ProjectOutline project, FunctionEntry function, Findings findings) {
    Settings access = function.settings().blockOrEmpty("access");
    for (String name : access.mapping().keys()) {
      List<String> kinds =
          VERBS.keySet().stream().filter(kind -> project.infra(kind).contains(name)).toList();
      if (kinds.isEmpty() && project.function(name).isEmpty()) {
        Set<String> known = new LinkedHashSet<>(project.functionKeys());
        VERBS.keySet().forEach(kind -> known.addAll(project.infra(kind)));
        findings.unknown(
            "unknown-resource",
            access.mapping().keySource(name),
            "there is no `" + name + "` under `infra`",
            "Access is given to resources under `infra` and to functions: "
                + String.join(", ", known)
                + ".",
            name,
            known);
      } else if (kinds.size() > 1) {
        findings.error(
            "ambiguous-access",
            access.mapping().keySource(name),
            "`" + name + "` is the name of several resources",
            "It stands under "
                + String.join(", ", new TreeSet<>(kinds))
                + ". Give them names of their own.");
      } else {
        verbs(access, name, kinds, findings);
      }
    }
  }

  private static void verbs(Settings access, String name, List<String> kinds, Findings findings) {
    Set<String> fitting = new LinkedHashSet<>();
    kinds.forEach(kind -> fitting.addAll(VERBS.getOrDefault(kind, Set.of())));
    if (kinds.isEmpty()) {
      fitting.add("invoke");
    }
    for (Node verb : access.list(name)) {
      String text = verb.asText().orElse("");
      if (!text.isEmpty() && !fitting.contains(text)) {
        findings.unknown(
            "invalid-access",
            verb.source(),
            "`" + text + "` is nothing that can be done with `" + name + "`",
            "It can be one of: " + String.join(", ", fitting.stream().sorted().toList()) + ".",
            text,
            fitting);
      }
    }
  }

  private static void deadLetters(ProjectOutline project, Findings findings) {
    Settings queues = project.settings().blockOrEmpty("infra").blockOrEmpty("queues");
    for (String queue : queues.mapping().keys()) {
      Settings own = queues.blockOrEmpty(queue);
      Optional<Node> target =
          own.blockOrEmpty("aws")
              .blockOrEmpty("deadLetter")
              .get("queue")
              .or(() -> own.blockOrEmpty("deadLetter").get("queue"));
      String name = target.flatMap(Node::asText).orElse("");
      if (!name.isEmpty() && !queues.mapping().keys().contains(name)) {
        findings.unknown(
            "unknown-resource",
            target.orElseThrow().source(),
            "there is no `" + name + "` under `infra.queues`",
            "",
            name,
            queues.mapping().keys());
      }
    }
  }
}
