package dev.tradewind.config.variables;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is being resolved just now, from the outside in. */
final class OpenNodes {

  private static final class Open {
    private final Node node;
    private final Trail trail;
    private @Nullable SourceRange place;

    Open(Node node, Trail trail) {
      this.node = node;
      this.trail = trail;
    }
  }

  private final List<Open> stack = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> depths = new IdentityHashMap<>();

  void push(Node node, Trail trail) {
    depths.put(node, stack.size());
    stack.add(new Open(node, trail));
  }

  void pop(Node node) {
    stack.removeLast();
    depths.remove(node);
  }

  boolean contains(Node node) {
    return depths.containsKey(node);
  }

  int size() {
    return stack.size();
  }

  /** The variable of the innermost text that is looked at. */
  void at(SourceRange place) {
    if (!stack.isEmpty()) {
      stack.getLast().place = place;
    }
  }

  /** The variable that asked last. */
  Optional<SourceRange> place() {
    for (int i = stack.size() - 1; i >= 0; i--) {
      Open open = stack.get(i);
      if (open.node instanceof Scalar.Text text) {
        return Optional.of(open.place == null ? text.source() : open.place);
      }
    }
    return Optional.empty();
  }

  Trail trail() {
    return stack.isEmpty() ? Trail.TOP : stack.getLast().trail;
  }

  /** Where a node stands that is open. */
  Trail trail(Node node) {
    return stack.get(depths.getOrDefault(node, 0)).trail;
  }

  /** {@code custom.a → custom.b → custom.a}. */
  String circle(Node start) {
    StringBuilder out = new StringBuilder();
    int from = depths.getOrDefault(start, 0);
    String before = "";
    for (int i = from; i < stack.size(); i++) {
      Open open = stack.get(i);
      String trail = open.trail.toString();
      if ((i == from || open.node instanceof Scalar.Text) && !trail.equals(before)) {
        out.append('`').append(trail).append("` → ");
        before = trail;
      }
    }
    return out.append('`').append(trail(start)).append('`').toString();
  }
}
