package dev.tradewind.engine.npm;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names under {@code plugins}, in either of its forms, each with the place of its item. */
public record ListedPlugins(Map<String, SourceRange> places) {

  public static ListedPlugins of(Service service) {
    Map<String, SourceRange> places = new LinkedHashMap<>();
    service.document().get("plugins").ifPresent(node -> collect(node, places));
    SourceRange whole = service.document().keySource("plugins");
    service.plugins().forEach(name -> places.putIfAbsent(name, whole));
    return new ListedPlugins(places);
  }

  private static void collect(Node node, Map<String, SourceRange> places) {
    switch (node) {
      case Sequence list -> list.items().forEach(item -> collect(item, places));
      case Mapping block -> block.get("modules").ifPresent(list -> collect(list, places));
      case Scalar.Text name -> places.putIfAbsent(name.value(), name.source());
      case Scalar other -> {}
    }
  }
}
