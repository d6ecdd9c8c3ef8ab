package dev.tradewind.config.validation.schema;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From JSON pointers back to nodes and their places. */
record Places(Mapping root) {

  static boolean isKey(String pointer) {
    return pointer.endsWith(LenientKeywords.KEY_MARK);
  }

  /** The parts of a pointer, unescaped, without the mark of a key. */
  static List<String> parts(String pointer) {
    String plain =
        isKey(pointer)
            ? pointer.substring(0, pointer.length() - LenientKeywords.KEY_MARK.length())
            : pointer;
    List<String> parts = new ArrayList<>();
    int from = 1;
    while (from <= plain.length() && !plain.isEmpty()) {
      int end = plain.indexOf('/', from);
      String part = plain.substring(from, end < 0 ? plain.length() : end);
      parts.add(part.replace("~1", "/").replace("~0", "~"));
      from = end < 0 ? plain.length() + 1 : end + 1;
    }
    return parts;
  }

  Optional<Node> value(String pointer) {
    List<String> parts = parts(pointer);
    if (isKey(pointer)) {
      return Optional.of(new Scalar.Text(parts.getLast(), owner(parts)));
    }
    return walk(parts, parts.size());
  }

  /**
   * Where the key or the list item stands that holds the value: what a missing part is missing
   * from.
   */
  SourceRange owner(List<String> parts) {
    if (parts.isEmpty()) {
      return root.source();
    }
    Optional<Node> parent = walk(parts, parts.size() - 1);
    if (parent.orElse(root) instanceof Mapping mapping) {
      return mapping.keySource(parts.getLast());
    }
    return walk(parts, parts.size()).map(Node::source).orElse(root.source());
  }

  private Optional<Node> walk(List<String> parts, int count) {
    Node current = root;
    for (String part : parts.subList(0, count)) {
      Optional<Node> next =
          switch (current) {
            case Mapping mapping -> mapping.get(part);
            case Sequence list -> item(list, part);
            case Scalar scalar -> Optional.empty();
          };
      if (next.isEmpty()) {
        return next;
      }
      current = next.get();
    }
    return Optional.of(current);
  }

  private static Optional<Node> item(Sequence list, String part) {
    int index = Integer.parseInt(part);
    return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
  }

  /** {@code functions.hello.events[0]}; empty for the whole file. */
  static String written(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        text.append('[').append(part).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(part);
      }
    }
    return text.toString();
  }
}
