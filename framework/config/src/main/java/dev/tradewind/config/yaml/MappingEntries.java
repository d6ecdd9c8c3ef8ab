package dev.tradewind.config.yaml;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of one mapping as they are read: each once, and those of a merge key ({@code <<}) only
 * where nothing stands.
 */
final class MappingEntries {

  private final List<Diagnostic> diagnostics;
  private final Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
  private final Set<String> merged = new HashSet<>();

  MappingEntries(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Map<String, Mapping.Entry> entries() {
    return entries;
  }

  void put(Node key, SourceRange place, Node value) {
    if (!(key instanceof Scalar scalar)) {
      diagnostics.add(
          Diagnostic.error(
              "complex-key",
              "a key must be a name, here it is " + key.kind(),
              "A text that begins with `{` or `[` needs quotes.",
              place));
      return;
    }
    String name = scalar.toPlainText();
    Mapping.Entry first = entries.get(name);
    if (first != null && !merged.remove(name)) {
      diagnostics.add(
          Diagnostic.error(
              "duplicate-key",
              "the key `" + name + "` is there twice",
              "It stands at " + first.key() + " already. Put both together, or remove one.",
              place));
      return;
    }
    entries.put(name, new Mapping.Entry(place, value));
  }

  void merge(Node value, SourceRange place) {
    switch (value) {
      case Mapping mapping -> merge(mapping);
      case Sequence list when list.items().stream().allMatch(Mapping.class::isInstance) ->
          list.items().forEach(item -> merge((Mapping) item));
      case Sequence list -> refuse(list, place);
      case Scalar scalar -> refuse(scalar, place);
    }
  }

  private void merge(Mapping from) {
    from.entries()
        .forEach(
            (key, entry) -> {
              if (entries.putIfAbsent(key, entry) == null) {
                merged.add(key);
              }
            });
  }

  private void refuse(Node value, SourceRange place) {
    diagnostics.add(
        Diagnostic.error(
            "bad-merge",
            "`<<` takes in the keys of an object or of a list of objects, here it has "
                + value.kind(),
            "Write `<<: *name`, where `&name` marks an object further up.",
            place));
  }
}
