package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;
import java.util.Collection;
import java.util.Optional;

/** What {@code !Tag}s mean: the short forms of one template language. */
public interface LocalTags {

  /** The tags that are known, with the exclamation mark. */
  Collection<String> names();

  /**
   * The value that a tag makes of what follows it; empty when the tag is not known.
   *
   * @param tag with the exclamation mark
   * @param value what is tagged; plain scalars are text, whatever they look like
   * @param place of the tag
   */
  Optional<Node> apply(String tag, Node value, SourceRange place);
}
