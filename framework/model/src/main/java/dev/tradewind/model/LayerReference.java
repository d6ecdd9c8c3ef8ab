package dev.tradewind.model;

import dev.tradewind.model.node.Node;

/** A layer that a function uses. */
public sealed interface LayerReference {

  /** A layer under {@code layers} of the same file, by its key. */
  record Own(String key) implements LayerReference {}

  /** A layer that exists elsewhere, named in the way of one cloud. */
  record Native(Node reference) implements LayerReference {}
}
