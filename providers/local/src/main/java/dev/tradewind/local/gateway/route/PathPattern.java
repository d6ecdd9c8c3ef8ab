package dev.tradewind.local.gateway.route;

import dev.tradewind.local.gateway.message.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A route's path, cut into segments. */
record PathPattern(List<Segment> segments) {

  /** One part of a path between two slashes. */
  sealed interface Segment {}

  record Literal(String text) implements Segment {}

  /** Takes one segment that is not empty. */
  record Parameter(String name) implements Segment {}

  /** Takes all that is left, at least one character; always the last. */
  record Greedy(String name) implements Segment {}

  PathPattern {
    segments = List.copyOf(segments);
  }

  static PathPattern of(String path) {
    List<Segment> segments = new ArrayList<>();
    List<String> parts = split(path).stream().filter(part -> !part.isEmpty()).toList();
    for (int i = 0; i < parts.size(); i++) {
      segments.add(segment(parts.get(i), i == parts.size() - 1));
    }
    return new PathPattern(segments);
  }

  private static Segment segment(String part, boolean last) {
    if (!part.startsWith("{") || !part.endsWith("}")) {
      return new Literal(part);
    }
    String name = part.substring(1, part.length() - 1);
    if (!name.endsWith("+")) {
      return new Parameter(name);
    }
    String bare = name.substring(0, name.length() - 1);
    return last ? new Greedy(bare) : new Parameter(bare);
  }

  /** Everything behind the leading slash, cut at slashes; nothing for the root. */
  static List<String> split(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    if (start == path.length()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
      parts.add(path.substring(start, slash));
      start = slash + 1;
    }
    parts.add(path.substring(start));
    return parts;
  }

  /** The values of the parameters in a path that matches, decoded. */
  Map<String, String> capture(List<String> path) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      switch (segments.get(i)) {
        case Literal ignored -> {}
        case Parameter(String name) -> values.put(name, PercentEncoding.decodePath(path.get(i)));
        case Greedy(String name) ->
            values.put(
                name, PercentEncoding.decodePath(String.join("/", path.subList(i, path.size()))));
      }
    }
    return values;
  }
}
