package dev.tradewind.local.gateway.route;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks a route of an HTTP API: one that fits the path and the method without a greedy parameter,
 * else one with a greedy parameter, else {@code $default} (API Gateway developer guide, "Create
 * routes for HTTP APIs", routing API requests). Among routes that fit, a literal segment goes
 * before a parameter, and a method before {@code ANY}. A slash at the end makes another path.
 */
public final class HttpApiRouter {

  /**
   * A route that was picked.
   *
   * @param pathParameters decoded, in the order of the path
   */
  public record Match(HttpApiRoute route, Map<String, String> pathParameters) {}

  private record Entry(HttpApiRoute route, PathPattern pattern) {}

  private final PathTree<Entry> tree = new PathTree<>();
  private @Nullable HttpApiRoute fallback;

  public HttpApiRouter(List<HttpApiRoute> routes) {
    for (HttpApiRoute route : routes) {
      if (route.isDefault()) {
        fallback = route;
      } else {
        PathPattern pattern = PathPattern.of(route.path());
        tree.add(pattern, new Entry(route, pattern));
      }
    }
  }

  /**
   * @param path as the client sent it
   * @return null when no route takes the request
   */
  public @Nullable Match route(String method, String path) {
    List<String> segments = PathPattern.split(path);
    Entry entry = find(method, segments, PathTree.Scope.WITHOUT_GREEDY);
    if (entry == null) {
      entry = find(method, segments, PathTree.Scope.ONLY_GREEDY);
    }
    if (entry != null) {
      return new Match(entry.route(), entry.pattern().capture(segments));
    }
    return fallback == null ? null : new Match(fallback, Map.of());
  }

  private @Nullable Entry find(String method, List<String> segments, PathTree.Scope scope) {
    return tree.find(segments, scope, entries -> select(method, entries));
  }

  private static @Nullable Entry select(String method, List<Entry> entries) {
    Entry any = null;
    for (Entry entry : entries) {
      if (entry.route().method().equals(method)) {
        return entry;
      }
      if (entry.route().method().equals("ANY")) {
        any = entry;
      }
    }
    return any;
  }
}
