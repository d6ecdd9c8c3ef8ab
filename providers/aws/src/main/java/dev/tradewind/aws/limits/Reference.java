package dev.tradewind.aws.limits;

import dev.tradewind.model.node.Node;

/**
 * A place in a template that names another part of it.
 *
 * @param owner the resource or output that it stands in
 * @param node where the name is written
 */
record Reference(Kind kind, String name, String owner, Node node) {

  /** What may bear the name. */
  enum Kind {
    RESOURCE("resource"),
    /** {@code Ref} takes both. */
    RESOURCE_OR_PARAMETER("resource or parameter"),
    CONDITION("condition");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
