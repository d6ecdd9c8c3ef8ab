package dev.tradewind.model.node;

import dev.tradewind.model.SourceRange;
import java.util.List;

/** A list of nodes. */
public record Sequence(List<Node> items, SourceRange source) implements Node {

  public Sequence {
    items = List.copyOf(items);
  }
}
