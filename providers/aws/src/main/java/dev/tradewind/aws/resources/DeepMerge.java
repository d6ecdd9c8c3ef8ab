package dev.tradewind.aws.resources;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Merges values as lodash's {@code merge} does: mappings key by key, lists item by item at the same
 * index, and everything else is replaced.
 */
final class DeepMerge {

  private DeepMerge() {}

  static Mapping of(Mapping base, Mapping over) {
    Mapping result = base;
    for (String key : over.keys()) {
      Node value = over.get(key).orElseThrow();
      Optional<Node> there = result.get(key);
      result = result.with(key, there.isPresent() ? merged(there.get(), value) : value);
    }
    return result;
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
