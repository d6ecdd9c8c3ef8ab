package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.SameValue;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An origin or behavior that a second event has too: what the first says stays, what only the
 * second says comes in, and lists are joined.
 */
final class Extension {

  private Extension() {}

  static Mapping of(Mapping first, Mapping second) {
    Mapping result = first;
    for (String key : second.keys()) {
      Node own = second.get(key).orElseThrow();
      result = result.with(key, first.get(key).map(known -> both(known, own)).orElse(own));
    }
    return result;
  }

  private static Node both(Node first, Node second) {
    if (first instanceof Sequence one && second instanceof Sequence other) {
      return joined(one, other);
    }
    if (first instanceof Mapping one && second instanceof Mapping other) {
      return of(one, other);
    }
    return first;
  }

  private static Sequence joined(Sequence first, Sequence second) {
    Set<SameValue> known = new HashSet<>();
    List<Node> items = new ArrayList<>();
    Stream.concat(first.items().stream(), second.items().stream())
        .filter(item -> known.add(new SameValue(item)))
        .forEach(items::add);
    return Cfn.list(items);
  }
}
