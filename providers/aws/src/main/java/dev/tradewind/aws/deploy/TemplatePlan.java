package dev.tradewind.aws.deploy;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.operation.DiffResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two templates say about the changes from one to the other, when CloudFormation is not asked.
 * Whether a change of a property replaces a resource, only CloudFormation knows.
 */
final class TemplatePlan {

  private final Mapping deployed;
  private final Mapping wanted;
  private final Map<String, SourceRange> origins;

  TemplatePlan(Mapping deployed, Mapping wanted, Map<String, SourceRange> origins) {
    this.deployed = deployed;
    this.wanted = wanted;
    this.origins = Map.copyOf(origins);
  }

  DiffResult plan() {
    List<DiffResult.Change> changes = new ArrayList<>();
    for (String id : ids(wanted)) {
      changed(id).ifPresent(changes::add);
    }
    for (String id : ids(deployed)) {
      if (resource(wanted, id).isEmpty()) {
        String type = type(deployed, id);
        DataLoss loss = new DataLoss(deployed, wanted);
        DiffResult.Kind kind =
            loss.isReleased(id) ? DiffResult.Kind.RELEASE : DiffResult.Kind.REMOVE;
        changes.add(change(kind, id, type, List.of(), loss.byRemoving(id, type)));
      }
    }
    return new DiffResult(changes);
  }

  private Optional<DiffResult.Change> changed(String id) {
    Optional<Mapping> before = resource(deployed, id);
    Mapping after = resource(wanted, id).orElseThrow();
    String type = type(wanted, id);
    if (before.isEmpty()) {
      return Optional.of(change(DiffResult.Kind.ADD, id, type, List.of(), false));
    }
    if (!type.equals(type(deployed, id))) {
      boolean losesData = new DataLoss(deployed, wanted).byReplacing(id, type);
      return Optional.of(change(DiffResult.Kind.REPLACE, id, type, List.of("Type"), losesData));
    }
    if (TemplateComparison.same(before.get(), after)) {
      return Optional.empty();
    }
    List<String> properties = properties(before.get(), after);
    boolean mayLose = !properties.isEmpty() && new DataLoss(deployed, wanted).byReplacing(id, type);
    return Optional.of(change(DiffResult.Kind.MODIFY, id, type, properties, mayLose));
  }

  /** Names of the properties that differ; none when something beside them does. */
  private static List<String> properties(Mapping before, Mapping after) {
    Mapping old = before.mapping("Properties").orElse(Mapping.empty(before.source()));
    Mapping wanted = after.mapping("Properties").orElse(Mapping.empty(after.source()));
    return Stream.concat(wanted.keys().stream(), old.keys().stream())
        .distinct()
        .filter(key -> !TemplateComparison.sameEntry(old, wanted, key))
        .toList();
  }

  private DiffResult.Change change(
      DiffResult.Kind kind, String id, String type, List<String> properties, boolean losesData) {
    return new DiffResult.Change(kind, id, type, properties, losesData, origins.get(id));
  }

  private static List<String> ids(Mapping template) {
    return template
        .mapping("Resources")
        .map(resources -> List.copyOf(resources.keys()))
        .orElse(List.of());
  }

  private static Optional<Mapping> resource(Mapping template, String id) {
    return template.at("Resources", id).flatMap(Node::asMapping);
  }

  private static String type(Mapping template, String id) {
    return resource(template, id).flatMap(it -> it.text("Type")).orElse("");
  }
}
