package dev.tradewind.aws.compile;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in the project file each resource of a template comes from. A resource of {@code resources}
 * stands there; one that carries a value of an event comes from the event; of the rest, one that
 * has a function's or a layer's name comes from it.
 */
public final class ResourceOrigins {

  private final Service service;
  private final List<Event> events;

  public ResourceOrigins(Service service) {
    this.service = service;
    this.events =
        service.functions().values().stream()
            .flatMap(function -> function.events().stream())
            .toList();
  }

  /** Places by logical id. */
  public Map<String, SourceRange> of(Mapping template) {
    Map<String, SourceRange> origins = new LinkedHashMap<>();
    Mapping resources =
        template.mapping("Resources").orElseGet(() -> Mapping.empty(template.source()));
    resources
        .entries()
        .forEach(
            (id, entry) -> origin(id, entry.value()).ifPresent(place -> origins.put(id, place)));
    for (String id : resources.keys()) {
      if (!origins.containsKey(id)) {
        texts(resources.get(id).orElseThrow())
            .flatMap(text -> Optional.ofNullable(origins.get(text)).stream())
            .findFirst()
            .ifPresent(place -> origins.put(id, place));
      }
    }
    return origins;
  }

  private Optional<SourceRange> origin(String id, Node resource) {
    if (resource.source().isInFile()) {
      return Optional.of(resource.source());
    }
    Optional<SourceRange> named = ofFunction(id).or(() -> ofLayer(id));
    return id.endsWith("LambdaFunction") ? named : ofEvent(resource).or(() -> named);
  }

  private Optional<SourceRange> ofEvent(Node resource) {
    return places(resource)
        .flatMap(
            place -> events.stream().map(Event::source).filter(source -> contains(source, place)))
        .findFirst();
  }

  /** The one whose name is the longest: {@code hello} and {@code helloWorld} begin alike. */
  private Optional<SourceRange> ofFunction(String id) {
    return service.functions().values().stream()
        .filter(function -> id.startsWith(LogicalIds.function(function.key())))
        .max(Comparator.comparingInt(function -> function.key().length()))
        .map(Function::source);
  }

  private Optional<SourceRange> ofLayer(String id) {
    return service.layers().entrySet().stream()
        .filter(layer -> id.startsWith(LogicalIds.capitalised(layer.getKey())))
        .max(Comparator.comparingInt(layer -> layer.getKey().length()))
        .map(Map.Entry::getValue)
        .map(Layer::source);
  }

  private static Stream<SourceRange> places(Node node) {
    Stream<SourceRange> own = node.source().isInFile() ? Stream.of(node.source()) : Stream.of();
    return switch (node) {
      case Mapping mapping ->
          Stream.concat(
              own, mapping.entries().values().stream().flatMap(entry -> places(entry.value())));
      case Sequence sequence ->
          Stream.concat(own, sequence.items().stream().flatMap(ResourceOrigins::places));
      case Scalar ignored -> own;
    };
  }

  /** Every text, among them the names of resources that it refers to. */
  private static Stream<String> texts(Node node) {
    return switch (node) {
      case Mapping mapping ->
          mapping.entries().values().stream().flatMap(entry -> texts(entry.value()));
      case Sequence sequence -> sequence.items().stream().flatMap(ResourceOrigins::texts);
      case Scalar.Text text -> Stream.of(text.value());
      case Scalar ignored -> Stream.of();
    };
  }

  private static boolean contains(SourceRange outer, SourceRange inner) {
    return outer.file().equals(inner.file())
        && (inner.line() > outer.line()
            || (inner.line() == outer.line() && inner.column() >= outer.column()))
        && (inner.line() < outer.endLine()
            || (inner.line() == outer.endLine() && inner.column() <= outer.endColumn()));
  }
}
