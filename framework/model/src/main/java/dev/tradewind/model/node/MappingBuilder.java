package dev.tradewind.model.node;

import dev.tradewind.model.SourceRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping under construction, for templates and results that are made rather than read. Keys keep
 * the order in which they are put; a key put again keeps its place. A null value leaves the key
 * out, as {@code undefined} does in JavaScript.
 */
public final class MappingBuilder {

  private final SourceRange source;
  private Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
  private boolean isGiven;

  /**
   * @param source the place that all of it is attributed to
   */
  public MappingBuilder(SourceRange source) {
    this.source = source;
  }

  public MappingBuilder put(String key, @Nullable Node value) {
    if (value != null) {
      own().put(key, new Mapping.Entry(source, value));
    }
    return this;
  }

  public MappingBuilder put(String key, @Nullable String value) {
    return put(key, value == null ? null : new Scalar.Text(value, source));
  }

  public MappingBuilder put(String key, long value) {
    return put(key, new Scalar.Numeric((double) value, source));
  }

  public MappingBuilder put(String key, boolean value) {
    return put(key, new Scalar.Bool(value, source));
  }

  public MappingBuilder put(String key, List<? extends Node> items) {
    return put(key, new Sequence(List.copyOf(items), source));
  }

  public MappingBuilder put(String key, MappingBuilder nested) {
    return put(key, nested.build());
  }

  /** A value whose key has a place of its own. */
  public MappingBuilder put(String key, Mapping.Entry entry) {
    own().put(key, entry);
    return this;
  }

  /** Everything that another mapping holds, with its own places. */
  public MappingBuilder putAll(Mapping other) {
    own().putAll(other.entries());
    return this;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public Mapping build() {
    isGiven = true;
    return new Mapping(FixedEntries.taking(entries), source);
  }

  /** What has been built keeps the entries that it was given. */
  private Map<String, Mapping.Entry> own() {
    if (isGiven) {
      entries = new LinkedHashMap<>(entries);
      isGiven = false;
    }
    return entries;
  }
}
