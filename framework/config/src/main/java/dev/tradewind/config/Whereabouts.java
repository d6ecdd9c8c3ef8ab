package dev.tradewind.config;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
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

  private static final String UNKNOWN_KEY = "unknown-property";

  private final Extent extent;
  private final List<SourceRange> places = new ArrayList<>();
  private final Set<SourceRange> besides = new HashSet<>();
  private final Set<SourceRange> unresolved = new HashSet<>();
  private final boolean known;

  /**
   * @param document with its variables resolved as far as they could be
   * @param options of the command line by name
   */
  public Whereabouts(Mapping document, Map<String, String> options, Extent extent) {
    this.extent = extent;
    NeededPaths.File file = NeededPaths.File.of(document);
    for (List<String> path : new NeededPaths(extent, options).in(file)) {
      file.at(path).ifPresent(node -> places.add(node.source()));
      if (file.at(path.subList(0, path.size() - 1)).orElse(null) instanceof Mapping block) {
        block.entries().values().forEach(entry -> besides.add(entry.key()));
        block.get(path.getLast()).ifPresent(value -> places.add(block.keySource(path.getLast())));
      }
    }
    this.known =
        new Settings(document).text("service").isPresent()
            && ProjectOutline.providerName(document).isPresent();
    if (extent != Extent.WHOLE) {
      collectUnresolved(document);
    }
  }

  /** A text whose variables could not be resolved stays as it is written. */
  private void collectUnresolved(Node node) {
    switch (node) {
      case Scalar.Text text when text.value().contains("${") -> unresolved.add(text.source());
      case Scalar scalar -> {}
      case Mapping mapping ->
          mapping.entries().values().forEach(entry -> collectUnresolved(entry.value()));
      case Sequence list -> list.items().forEach(this::collectUnresolved);
    }
  }

  /** What counts of what the file's values are found to be, and how much. */
  public List<Diagnostic> weigh(List<Diagnostic> found) {
    return extent == Extent.WHOLE
        ? found
        : found.stream()
            .filter(Diagnostic::isError)
            // What a variable without a value leaves behind is told already.
            .filter(error -> !unresolved.contains(error.place()))
            .map(error -> known && !isNeeded(error) ? error.as(Severity.WARNING) : error)
            .toList();
  }

  /**
   * What counts of what is wrong with variables, and how much.
   *
   * @param needed those of them that needed values are made with. They stay as they are: an error,
   *     or the warning that a value could not be asked for, with which a service is not deployed
   */
  List<Diagnostic> weighFaults(List<Diagnostic> found, List<Diagnostic> needed) {
    return extent == Extent.WHOLE
        ? found
        : found.stream()
            .filter(fault -> fault.isError() || needed.contains(fault))
            .map(fault -> needed.contains(fault) ? fault : fault.as(Severity.WARNING))
            .toList();
  }

  /**
   * An unknown key beside needed ones may be one of them, mistyped. What stands in no file, but in
   * a script or on the command line, may be anything.
   */
  private boolean isNeeded(Diagnostic error) {
    SourceRange place = error.place();
    return place != null
        && (!place.isInFile()
            || (error.code().equals(UNKNOWN_KEY) && besides.contains(place))
            || places.stream().anyMatch(range -> contains(range, place)));
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
