package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    if (types.stream().anyMatch(type -> Conversions.is(value, type))) {
      return true;
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
   */
  boolean judgeBranches(SchemaNode place, List<BooleanSupplier> branches) {
    String pointer = place.getJsonPointer();
    Node before = byPointer.remove(pointer);
    @Nullable Node candidate = null;
    boolean valid = false;
    for (BooleanSupplier branch : branches) {
      boolean fits = branch.getAsBoolean();
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
    Mapping result = document;
    for (Map.Entry<String, Node> entry : byPointer.entrySet()) {
      if (!Places.isKey(entry.getKey())) {
        List<String> parts = Places.parts(entry.getKey());
        result = (Mapping) replaced(result, parts, entry.getValue());
      }
    }
    return result;
  }

  private static Node replaced(Node node, List<String> path, Node value) {
    if (path.isEmpty()) {
      return value;
    }
    List<String> rest = path.subList(1, path.size());
    return switch (node) {
      case Mapping mapping ->
          mapping.with(
              path.getFirst(), replaced(mapping.get(path.getFirst()).orElseThrow(), rest, value));
      case Sequence list -> {
        List<Node> items = new ArrayList<>(list.items());
        int index = Integer.parseInt(path.getFirst());
        items.set(index, replaced(items.get(index), rest, value));
        yield new Sequence(items, list.source());
      }
      case Scalar scalar -> scalar;
    };
  }
}
