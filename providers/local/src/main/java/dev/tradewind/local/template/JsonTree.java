package dev.tradewind.local.template;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object that comes from no file. Keys with a null value are left out. */
public final class JsonTree {

  private final SourceRange origin = SourceRange.none("local.json");
  private final Map<String, Mapping.Entry> entries = new LinkedHashMap<>();

  public JsonTree put(String key, @Nullable String value) {
    return value == null ? this : put(key, new Scalar.Text(value, origin));
  }

  public JsonTree put(String key, long value) {
    return put(key, new Scalar.Numeric(value, origin));
  }

  public JsonTree put(String key, boolean value) {
    return put(key, new Scalar.Bool(value, origin));
  }

  public JsonTree put(String key, Node value) {
    entries.put(key, new Mapping.Entry(origin, value));
    return this;
  }

  public JsonTree put(String key, Collection<? extends Node> items) {
    return put(key, new Sequence(List.copyOf(items), origin));
  }

  public JsonTree texts(String key, Collection<String> items) {
    return put(key, items.stream().map(item -> new Scalar.Text(item, origin)).toList());
  }

  public JsonTree texts(String key, Map<String, String> values) {
    JsonTree tree = new JsonTree();
    values.forEach(tree::put);
    return put(key, tree.build());
  }

  public Mapping build() {
    return new Mapping(entries, origin);
  }

  /** A number of an object; the fallback when it is missing. */
  public static long number(Mapping mapping, String key, long fallback) {
    return mapping.get(key).orElse(null) instanceof Scalar.Numeric number
        ? (long) number.value()
        : fallback;
  }

  /** Whether a boolean of an object is true; false when it is missing. */
  public static boolean flag(Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof Scalar.Bool bool && bool.value();
  }

  /** A text of an object; empty when it is missing. */
  public static String text(Mapping mapping, String key) {
    return mapping.text(key).orElse("");
  }

  /** The objects in a list of an object; none when it is missing. */
  public static List<Mapping> mappings(Mapping mapping, String key) {
    return mapping.sequence(key).map(Sequence::items).orElse(List.of()).stream()
        .flatMap(item -> item.asMapping().stream())
        .toList();
  }

  /** The texts in a list of an object; none when it is missing. */
  public static List<String> textList(Mapping mapping, String key) {
    return mapping.sequence(key).map(Sequence::items).orElse(List.of()).stream()
        .flatMap(item -> item.asText().stream())
        .toList();
  }

  /** The texts in an object of an object, by key; none when it is missing. */
  public static Map<String, String> textMap(Mapping mapping, String key) {
    Map<String, String> values = new LinkedHashMap<>();
    Mapping inner = mapping.mapping(key).orElse(Mapping.empty(SourceRange.none(key)));
    for (String name : inner.keys()) {
      inner.text(name).ifPresent(value -> values.put(name, value));
    }
    return values;
  }
}
