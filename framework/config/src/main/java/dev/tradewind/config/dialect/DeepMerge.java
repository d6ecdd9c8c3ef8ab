package dev.tradewind.config.dialect;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays one mapping over another; mappings inside are merged, everything else is replaced. */
public final class DeepMerge {

  private DeepMerge() {}

  public static Mapping of(Mapping below, Mapping above) {
    Mapping merged = below;
    for (var entry : above.entries().entrySet()) {
      Node value = entry.getValue().value();
      Node old = below.get(entry.getKey()).orElse(null);
      Node next =
          old instanceof Mapping oldMapping && value instanceof Mapping newMapping
              ? of(oldMapping, newMapping)
              : value;
      merged = old == null ? merged.with(entry.getKey(), next) : replaced(merged, entry, next);
    }
    return merged;
  }

  private static Mapping replaced(
      Mapping merged, Map.Entry<String, Mapping.Entry> entry, Node next) {
    var entries = new LinkedHashMap<>(merged.entries());
    entries.put(entry.getKey(), new Mapping.Entry(entry.getValue().key(), next));
    return new Mapping(entries, merged.source());
  }
}
