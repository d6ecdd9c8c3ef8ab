package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * From the events of one document to its nodes. An alias is the very node of its anchor, so a
 * document of many aliases stays small; how large it would be when written out is what is limited.
 */
final class Composer {

  static final int DEPTH_LIMIT = 200;
  static final int EXPANDED_LIMIT = 1_000_000;

  /** A node that aliases can refer to; null while it is being read. */
  private record Anchored(@Nullable Node node, int weight) {}

  private final EventParser events;
  private final Places places;
  private final Tags tags;
  private final List<Diagnostic> diagnostics;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int expanded;
  private int depth;

  Composer(EventParser events, Places places, Tags tags, List<Diagnostic> diagnostics) {
    this.events = events;
    this.places = places;
    this.tags = tags;
    this.diagnostics = diagnostics;
  }

  /** The node that starts with {@code event}. */
  Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    if (!(event instanceof NodeEvent start)) {
      throw new IllegalStateException("no node starts with " + event);
    }
    int before = expanded;
    count(event, 1);
    Anchor anchor = start.getAnchor().orElse(null);
    if (anchor != null) {
      anchors.put(anchor, new Anchored(null, 0));
    }
    Node node =
        start instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection((CollectionStartEvent) start);
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, expanded - before));
    }
    return node;
  }

  private Node alias(AliasEvent alias) {
    SourceRange place = places.of(alias);
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored != null && anchored.node() != null) {
      count(alias, anchored.weight());
      return anchored.node();
    }
    diagnostics.add(
        anchored == null
            ? Diagnostic.error(
                "unknown-alias",
                "no anchor `&" + alias.getAlias() + "` stands before this alias",
                "`*"
                    + alias.getAlias()
                    + "` repeats a value marked `&"
                    + alias.getAlias()
                    + "` further up. A text that begins with `*` needs quotes.",
                place)
            : Diagnostic.error(
                "recursive-alias",
                "the alias `*" + alias.getAlias() + "` stands inside its own anchor",
                "A value cannot contain itself.",
                place));
    return new Scalar.Null(place);
  }

  private void count(Event event, int nodes) {
    expanded += nodes;
    if (expanded > EXPANDED_LIMIT) {
      throw new YamlLimitException(
          Diagnostic.error(
              "too-many-nodes",
              "the file holds more than " + EXPANDED_LIMIT + " values",
              "Aliases count as the values that they repeat. Repeat smaller parts, or split the"
                  + " project.",
              places.of(event)));
    }
  }

  private Scalar typed(ScalarEvent event, SourceRange place) {
    return event.isPlain() && event.getTag().isEmpty()
        ? PlainScalars.read(event.getValue(), place)
        : new Scalar.Text(event.getValue(), place);
  }

  private Node scalar(ScalarEvent event) {
    SourceRange whole = places.of(event);
    Optional<String> tag = event.getTag();
    SourceRange place =
        tag.isPresent() || event.getAnchor().isPresent() ? places.withoutProperties(whole) : whole;
    if (tag.isEmpty()) {
      return typed(event, place);
    }
    Scalar value =
        event.isPlain() && event.getValue().isEmpty() && !tag.get().equals(Tags.TEXT)
            ? new Scalar.Null(place)
            : new Scalar.Text(event.getValue(), place);
    return tags.apply(tag.get(), value, whole);
  }

  private Node collection(CollectionStartEvent start) {
    if (++depth > DEPTH_LIMIT) {
      throw new YamlLimitException(
          Diagnostic.error(
              "too-deep",
              "values are nested more than " + DEPTH_LIMIT + " deep",
              "No key of a project file needs that; check the brackets and the indentation.",
              places.of(start)));
    }
    Node node = start instanceof MappingStartEvent ? mapping(start) : sequence(start);
    depth--;
    String tag = start.getTag().orElse(null);
    return tag == null ? node : tags.apply(tag, node, places.of(start));
  }

  private Sequence sequence(CollectionStartEvent start) {
    List<Node> items = new ArrayList<>();
    Event event = events.event();
    SourceRange last = places.of(start);
    while (event.getEventId() != Event.ID.SequenceEnd) {
      Node item = node(event);
      items.add(item);
      last = placeHere(item, event);
      event = events.event();
    }
    return new Sequence(items, range(start, last, event));
  }

  private Mapping mapping(CollectionStartEvent start) {
    MappingEntries entries = new MappingEntries(diagnostics);
    Event event = events.event();
    SourceRange last = places.of(start);
    while (event.getEventId() != Event.ID.MappingEnd) {
      Node key = node(event);
      Event valueStart = events.event();
      Node value = node(valueStart);
      last = placeHere(value, valueStart);
      if (isMerge(event)) {
        entries.merge(value, places.of(valueStart));
      } else {
        entries.put(key, placeHere(key, event), value);
      }
      event = events.event();
    }
    return new Mapping(entries.entries(), range(start, last, event));
  }

  /** An alias stands where the node of its anchor does not. */
  private SourceRange placeHere(Node node, Event event) {
    return event instanceof AliasEvent ? places.of(event) : node.source();
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.getValue().equals("<<")
        && scalar.isPlain()
        && scalar.getTag().isEmpty();
  }

  /** A block ends with its last value: the engine sees its end only at the next thing after it. */
  private SourceRange range(CollectionStartEvent start, SourceRange last, Event end) {
    SourceRange from = places.of(start);
    return Places.span(from, start.isFlow() ? places.of(end) : last);
  }
}
