package dev.tradewind.model;

import dev.tradewind.model.node.Node;

/** What a function runs: a handler in an artifact, or a container image. */
public sealed interface Code {

  SourceRange source();

  /**
   * @param handler {@code src/orders.handle}: a file and a name in it, in the form of the
   *     function's runtime
   */
  record Handler(String handler, SourceRange source) implements Code {}

  /**
   * @param image a reference, or an object that says how it is built
   */
  record Image(Node image, SourceRange source) implements Code {}
}
