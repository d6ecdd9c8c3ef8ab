package dev.tradewind.config.variables;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How large a tree is when its shared parts are written out. References that repeat each other make
 * few nodes into more than any machine can print.
 */
public final class Expansion {

  static final double VALUE_LIMIT = 5_000_000;
  static final int DEPTH_LIMIT = 500;

  private record Extent(double values, int depth) {

    /** With what stands one level below. */
    Extent with(Extent child) {
      return new Extent(values + child.values, Math.max(depth, child.depth + 1));
    }
  }

  private static final Extent ONE = new Extent(1, 0);

  private final IdentityHashMap<Node, Extent> known = new IdentityHashMap<>();

  private Expansion() {}

  /** What is wrong with the size of a file; empty when it is fine. */
  public static Optional<Diagnostic> check(Mapping document) {
    Expansion expansion = new Expansion();
    for (Map.Entry<String, Mapping.Entry> entry : document.entries().entrySet()) {
      Extent extent = expansion.extent(entry.getValue().value());
      SourceRange place = entry.getValue().key();
      if (extent.values() > VALUE_LIMIT) {
        return Optional.of(
            Diagnostic.error(
                "too-many-nodes",
                "`" + entry.getKey() + "` holds more than " + (int) VALUE_LIMIT + " values",
                "References that repeat each other multiply. Refer to smaller parts.",
                place));
      }
      if (extent.depth() > DEPTH_LIMIT) {
        return Optional.of(
            Diagnostic.error(
                "too-deep",
                "`" + entry.getKey() + "` is nested more than " + DEPTH_LIMIT + " deep",
                "References that hold each other make it deep. Refer to smaller parts.",
                place));
      }
    }
    return Optional.empty();
  }

  private Extent extent(Node node) {
    if (node instanceof Scalar) {
      return ONE;
    }
    Extent found = known.get(node);
    if (found != null) {
      return found;
    }
    Extent result = ONE;
    switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries().values()) {
          result = result.with(extent(entry.value()));
        }
      }
      case Sequence list -> {
        for (Node item : list.items()) {
          result = result.with(extent(item));
        }
      }
      case Scalar ignored -> {}
    }
    known.put(node, result);
    return result;
  }
}
