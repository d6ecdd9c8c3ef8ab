package dev.tradewind.config;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which service a project file is about and where it is deployed. A command that works on what is
 * deployed needs no more of the file, so that a service can be looked at and removed after a
 * parameter is gone that only its functions read. Mistakes in the rest are warnings to it, and the
 * warnings that deploying has shown are left out.
 */
public final class Whereabouts {

  private static final Set<String> OF_PROVIDER =
      Set.of("name", "stage", "region", "stackName", "profile", "deploymentBucket", "cfnRole");

  private static final Set<String> OF_STACK =
      Set.of(
          "stackTags",
          "stackParameters",
          "notificationArns",
          "rollbackConfiguration",
          "disableRollback",
          "stackPolicy",
          "deletionProtection",
          "deploymentMethod");

  private final Extent extent;
  private final List<Node> needed = new ArrayList<>();
  private final List<SourceRange> places = new ArrayList<>();
  private final Set<SourceRange> unresolved = new HashSet<>();
  private final boolean known;

  /**
   * @param document with its variables resolved as far as they could be
   * @param options of the command line by name
   */
  public Whereabouts(Mapping document, Map<String, String> options, Extent extent) {
    this.extent = extent;
    need(document, "service");
    need(document, "useDotenv"); // Other values may come from there.
    document.get("provider").ifPresent(provider -> place(provider, options));
    branches(document, "targets").forEach(target -> place(target, options));
    for (Node function : branches(document, "functions")) {
      if (function instanceof Mapping mapping) {
        need(mapping, "name");
      }
    }
    this.known =
        document.get("service").isPresent()
            && document.get("provider").isPresent()
            && needed.stream().noneMatch(Whereabouts::hasVariable);
    needed.forEach(node -> places.add(node.source()));
    if (extent != Extent.WHOLE) {
      collectUnresolved(document);
    }
  }

  private void collectUnresolved(Node node) {
    switch (node) {
      case Scalar.Text text when hasVariable(text) -> unresolved.add(text.source());
      case Scalar scalar -> {}
      case Mapping mapping ->
          mapping.entries().values().forEach(entry -> collectUnresolved(entry.value()));
      case Sequence list -> list.items().forEach(this::collectUnresolved);
    }
  }

  private void need(Mapping block, String key) {
    block
        .get(key)
        .ifPresent(
            value -> {
              needed.add(value);
              places.add(block.keySource(key));
            });
  }

  /** What a block of a provider or target says about where it is. */
  private void place(Node node, Map<String, String> options) {
    if (!(node instanceof Mapping block)) {
      needed.add(node);
      return;
    }
    Set<String> keys = new HashSet<>(OF_PROVIDER);
    if (extent == Extent.STACK) {
      keys.addAll(OF_STACK);
    }
    if (options.containsKey("stage")) {
      keys.remove("stage");
    }
    if (options.containsKey("aws-profile")) {
      keys.remove("profile");
    }
    keys.forEach(key -> need(block, key));
    if (block.get("iam").orElse(null) instanceof Mapping roles) {
      need(roles, "deploymentRole");
    } else {
      need(block, "iam");
    }
  }

  /**
   * The named parts of a block, in its forms; what should be one and is a value is needed whole.
   */
  private List<Node> branches(Mapping document, String key) {
    List<Node> blocks =
        document.get(key).orElse(null) instanceof Sequence list
            ? list.items()
            : document.get(key).stream().toList();
    List<Node> branches = new ArrayList<>();
    for (Node block : blocks) {
      if (block instanceof Mapping mapping) {
        mapping.entries().values().forEach(entry -> branches.add(entry.value()));
      } else {
        branches.add(block);
      }
    }
    branches.stream().filter(Scalar.class::isInstance).forEach(needed::add);
    return branches;
  }

  /** A text whose variables could not be resolved stays as it is written. */
  private static boolean hasVariable(Node node) {
    return switch (node) {
      case Scalar.Text text -> text.value().contains("${");
      case Scalar scalar -> false;
      case Mapping mapping ->
          mapping.entries().values().stream().anyMatch(entry -> hasVariable(entry.value()));
      case Sequence list -> list.items().stream().anyMatch(Whereabouts::hasVariable);
    };
  }

  /** What counts of what the file's values are found to be, and how much. */
  public List<Diagnostic> weigh(List<Diagnostic> found) {
    return weighFaults(
        found.stream() // What a variable without a value leaves behind is told already.
            .filter(diagnostic -> !unresolved.contains(diagnostic.place()))
            .toList());
  }

  /** What counts of what is wrong with variables, and how much. */
  List<Diagnostic> weighFaults(List<Diagnostic> found) {
    return extent == Extent.WHOLE
        ? found
        : found.stream()
            .filter(Diagnostic::isError)
            .map(error -> known && !isNeeded(error) ? error.as(Severity.WARNING) : error)
            .toList();
  }

  private boolean isNeeded(Diagnostic error) {
    SourceRange place = error.place();
    return place != null
        && place.isInFile()
        && places.stream().anyMatch(range -> contains(range, place));
  }

  private static boolean contains(SourceRange range, SourceRange place) {
    return range.file().equals(place.file())
        && !isBefore(place.line(), place.column(), range.line(), range.column())
        && !isBefore(range.endLine(), range.endColumn(), place.line(), place.column());
  }

  private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }
}
