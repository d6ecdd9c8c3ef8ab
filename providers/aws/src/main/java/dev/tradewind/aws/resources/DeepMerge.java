package dev.tradewind.aws.resources;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges values as lodash's {@code merge} does: mappings key by key, lists item by item at the same
 * index, and everything else is replaced.
 */
final class DeepMerge {

  private DeepMerge() {}

  static Mapping of(Mapping base, Mapping over) {
    Map<String, Mapping.Entry> result = new LinkedHashMap<>(base.entries());
    over.entries()
        .forEach(
            (key, entry) ->
                result.merge(
                    key,
                    entry,
                    (there, value) ->
                        new Mapping.Entry(there.key(), merged(there.value(), value.value()))));
    return new Mapping(result, base.source());
  }

  private static Node merged(Node base, Node over) {
    if (base instanceof Mapping left && over instanceof Mapping right) {
      return of(left, right);
    }
    if (base instanceof Sequence left && over instanceof Sequence right) {
      return of(left, right);
    }
    return over;
  }

  private static Sequence of(Sequence base, Sequence over) {
    List<Node> items = new ArrayList<>(base.items());
    for (int i = 0; i < over.items().size(); i++) {
      Node value = over.items().get(i);
      if (i < items.size()) {
        items.set(i, merged(items.get(i), value));
      } else {
        items.add(value);
      }
    }
    return new Sequence(items, over.source());
  }
}
