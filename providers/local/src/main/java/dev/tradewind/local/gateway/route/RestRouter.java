package dev.tradewind.local.gateway.route;

import dev.tradewind.model.event.Cors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks a method of a REST API. First the resource: at every segment of the path a literal goes
 * before a parameter before a greedy parameter (API Gateway developer guide, "Set up API methods"
 * and "Set up a proxy integration with a proxy resource"). Then its method, {@code ANY} last; a
 * resource that has no such method is not passed over for another one. A slash at the end of a path
 * counts for nothing; several at its beginning are one (measured by LocalStack's snapshot tests of
 * API Gateway).
 */
public final class RestRouter {

  /** What a request comes to. */
  public sealed interface Match {}

  /**
   * A method that a function answers.
   *
   * @param pathParameters decoded, in the order of the path
   */
  public record Method(RestRoute route, Map<String, String> pathParameters) implements Match {}

  /** The {@code OPTIONS} that the gateway answers for a path with cross-origin rules. */
  public record Preflight(Cors cors) implements Match {}

  private sealed interface Answer {}

  private record ByFunction(RestRoute route) implements Answer {}

  private record ByGateway(Cors cors) implements Answer {}

  private record Entry(String method, PathPattern pattern, Answer answer) {}

  /** The resource of a request; without an entry when it has no method for it. */
  private record Resource(@Nullable Entry entry) {}

  private final PathTree<Entry> tree = new PathTree<>();

  public RestRouter(RestRoutes routes) {
    for (RestRoute route : routes.routes()) {
      PathPattern pattern = PathPattern.of(route.path());
      tree.add(pattern, new Entry(route.method(), pattern, new ByFunction(route)));
    }
    // Behind the declared methods: an OPTIONS of the project's own is found first.
    routes
        .preflights()
        .forEach(
            (path, cors) -> {
              PathPattern pattern = PathPattern.of(path);
              tree.add(pattern, new Entry("OPTIONS", pattern, new ByGateway(cors)));
            });
  }

  /**
   * @param path as the client sent it, without the stage
   * @return null when there is no such resource or it has no such method
   */
  public @Nullable Match route(String method, String path) {
    List<String> segments = PathPattern.split(withoutOuterSlashes(path));
    Resource resource =
        tree.find(segments, PathTree.Scope.ALL, entries -> new Resource(select(method, entries)));
    Entry entry = resource == null ? null : resource.entry();
    if (entry == null) {
      return null;
    }
    return switch (entry.answer()) {
      case ByFunction(RestRoute route) -> new Method(route, entry.pattern().capture(segments));
      case ByGateway(Cors cors) -> new Preflight(cors);
    };
  }

  private static @Nullable Entry select(String method, List<Entry> entries) {
    Entry any = null;
    for (Entry entry : entries) {
      if (entry.method().equals(method)) {
        return entry;
      }
      if (entry.method().equals("ANY")) {
        any = entry;
      }
    }
    return any;
  }

  private static String withoutOuterSlashes(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }
}
