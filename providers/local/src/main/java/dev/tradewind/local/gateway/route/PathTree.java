package dev.tradewind.local.gateway.route;

import dev.tradewind.local.gateway.message.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Routes by their path. A search goes through the segments of a request from the left, at each of
 * them trying the literal before the parameter before the greedy parameter, and comes back to try
 * the next when nothing further right fits.
 *
 * @param <T> what is kept at a path; a path may have several
 */
final class PathTree<T> {

  /** Which paths a search looks at. */
  enum Scope {
    ALL,
    WITHOUT_GREEDY,
    ONLY_GREEDY
  }

  private static final class Node<T> {
    private final Map<String, Node<T>> literals = new HashMap<>();
    private final List<T> here = new ArrayList<>();
    private final List<T> greedy = new ArrayList<>();
    private @Nullable Node<T> parameter;

    private Node<T> child(PathPattern.Segment segment) {
      return switch (segment) {
        case PathPattern.Literal(String text) ->
            literals.computeIfAbsent(text, key -> new Node<>());
        case PathPattern.Parameter ignored -> {
          Node<T> child = parameter == null ? new Node<>() : parameter;
          parameter = child;
          yield child;
        }
        case PathPattern.Greedy ignored ->
            throw new IllegalArgumentException("a greedy parameter has nothing behind it");
      };
    }
  }

  private final Node<T> root = new Node<>();

  void add(PathPattern pattern, T item) {
    Node<T> node = root;
    for (PathPattern.Segment segment : pattern.segments()) {
      if (segment instanceof PathPattern.Greedy) {
        node.greedy.add(item);
        return;
      }
      node = node.child(segment);
    }
    node.here.add(item);
  }

  /**
   * Asks {@code select} about what is kept at each matching path, the best match first, until it
   * answers; null when it never does.
   */
  <R> @Nullable R find(List<String> path, Scope scope, Function<List<T>, @Nullable R> select) {
    return find(root, path, 0, scope, select);
  }

  private <R> @Nullable R find(
      Node<T> node, List<String> path, int at, Scope scope, Function<List<T>, @Nullable R> select) {
    if (at == path.size()) {
      return scope == Scope.ONLY_GREEDY || node.here.isEmpty() ? null : select.apply(node.here);
    }
    String segment = path.get(at);
    R found = null;
    Node<T> literal = node.literals.get(segment);
    if (literal == null && segment.indexOf('%') >= 0) {
      literal = node.literals.get(PercentEncoding.decodePath(segment));
    }
    if (literal != null) {
      found = find(literal, path, at + 1, scope, select);
    }
    if (found == null && node.parameter != null && !segment.isEmpty()) {
      found = find(node.parameter, path, at + 1, scope, select);
    }
    boolean more = !segment.isEmpty() || at + 1 < path.size();
    if (found == null && more && scope != Scope.WITHOUT_GREEDY && !node.greedy.isEmpty()) {
      found = select.apply(node.greedy);
    }
    return found;
  }
}
