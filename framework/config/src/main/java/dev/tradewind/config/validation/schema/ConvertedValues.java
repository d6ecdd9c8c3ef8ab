package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of one document that have another type than the schema asks for, as that type. AJV
 * writes them into the file it checks while it checks it, here they are kept beside it.
 */
final class ConvertedValues {

  private final Map<String, Node> byPointer = new HashMap<>();

  void clear() {
    byPointer.clear();
  }

  boolean isEmpty() {
    return byPointer.isEmpty();
  }

  /** Whether a value is of one of these types or can be made one, which it then counts as. */
  boolean judge(SchemaNode place, List<String> types) {
    Node value = byPointer.getOrDefault(place.getJsonPointer(), place.node());
    for (String type : types) {
      if (Conversions.is(value, type)) {
        return true;
      }
    }
    for (String type : types) {
      if (Conversions.fits(value, type)) {
        Optional<Node> converted = Conversions.convert(value, type);
        converted.ifPresent(node -> byPointer.put(place.getJsonPointer(), node));
        return true;
      }
    }
    return false;
  }

  /** Judges a single value as the item of the list that it stands for. */
  boolean judgeAsItem(SchemaNode place, BooleanSupplier judgement) {
    String pointer = place.getJsonPointer();
    Node list = byPointer.remove(pointer);
    boolean valid = judgement.getAsBoolean();
    Node item = byPointer.remove(pointer);
    if (list instanceof Sequence single && item != null) {
      byPointer.put(pointer, new Sequence(List.of(item), single.source()));
    } else if (list != null) {
      byPointer.put(pointer, list);
    }
    return valid;
  }

  /**
   * Judges a value by the branches of an {@code anyOf}: by the first that takes it as it is, else
   * by the first that fits. AJV takes the first that fits in any case; the branches here are not
   * all in the order of the schema that is matched, so what need not be converted stays as it is.
   *
   * @param judgement whether a branch fits
   */
  boolean judgeBranches(SchemaNode place, List<String> branches, Predicate<String> judgement) {
    String pointer = place.getJsonPointer();
    Node before = byPointer.remove(pointer);
    @Nullable Node candidate = null;
    boolean valid = false;
    for (String branch : branches) {
      boolean fits = judgement.test(branch);
      Node converted = byPointer.remove(pointer);
      if (fits && converted == null) {
        candidate = null;
        valid = true;
        break;
      }
      if (fits && !valid) {
        candidate = converted;
        valid = true;
      }
    }
    Node result = candidate == null ? before : candidate;
    if (result != null) {
      byPointer.put(pointer, result);
    }
    return valid;
  }

  /** The document with the converted values in the place of those that were written. */
  Mapping applyTo(Mapping document) {
    Changes changes = new Changes();
    byPointer.forEach(
        (pointer, value) -> {
          if (!Places.isKey(pointer)) {
            changes.at(Places.parts(pointer)).value = value;
          }
        });
    return (Mapping) changes.in(document);
  }

  /** Values by where they belong, so that each part of a document is copied once. */
  private static final class Changes {

    private final Map<String, Changes> below = new HashMap<>();
    private @Nullable Node value;

    Changes at(List<String> path) {
      Changes changes = this;
      for (String part : path) {
        changes = changes.below.computeIfAbsent(part, key -> new Changes());
      }
      return changes;
    }

    /** What is converted as a whole has no parts of its own any more. */
    Node in(Node node) {
      if (value != null) {
        return value;
      }
      return switch (node) {
        case Mapping mapping when !below.isEmpty() -> {
          Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
          below.forEach(
              (key, changes) ->
                  entries.computeIfPresent(
                      key,
                      (same, entry) -> new Mapping.Entry(entry.key(), changes.in(entry.value()))));
          yield new Mapping(entries, mapping.source());
        }
        case Sequence list when !below.isEmpty() -> {
          List<Node> items = new ArrayList<>(list.items());
          below.forEach(
              (key, changes) -> {
                int index = Integer.parseInt(key);
                items.set(index, changes.in(items.get(index)));
              });
          yield new Sequence(items, list.source());
        }
        default -> node;
      };
    }
  }
}
