package dev.tradewind.aws.compile;

import dev.tradewind.aws.infra.InfraIds;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in the project file each resource of a template comes from. A resource of {@code resources}
 * or {@code infra} stands there; one that carries a value of an event comes from the event; of the
 * rest, one that has a function's or a layer's name comes from it.
 */
public final class ResourceOrigins {

  private final EnclosingRange events;
  private final LongestPrefix<SourceRange> functions;
  private final LongestPrefix<SourceRange> layers;
  private final Map<String, SourceRange> infra;

  public ResourceOrigins(Service service) {
    this.events =
        new EnclosingRange(
            service.functions().values().stream()
                .flatMap(function -> function.events().stream())
                .map(Event::source)
                .toList());
    Map<String, SourceRange> byFunction = new HashMap<>();
    service
        .functions()
        .forEach((key, function) -> byFunction.put(LogicalIds.function(key), function.source()));
    this.functions = new LongestPrefix<>(byFunction);
    Map<String, SourceRange> byLayer = new HashMap<>();
    service
        .layers()
        .forEach((key, layer) -> byLayer.put(LogicalIds.capitalised(key), layer.source()));
    this.layers = new LongestPrefix<>(byLayer);
    this.infra = InfraIds.places(service);
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
    if (infra.containsKey(id)) {
      return Optional.ofNullable(infra.get(id));
    }
    Optional<SourceRange> named = functions.of(id).or(() -> layers.of(id));
    return id.endsWith("LambdaFunction") ? named : ofEvent(resource).or(() -> named);
  }

  private Optional<SourceRange> ofEvent(Node resource) {
    return places(resource).flatMap(place -> events.of(place).stream()).findFirst();
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
}
