package dev.tradewind.model.node;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Entries that nobody can change any more, so that mappings share them instead of copying. */
final class FixedEntries extends AbstractMap<String, Mapping.Entry> {

  private static final FixedEntries NONE = new FixedEntries(new LinkedHashMap<>());

  private final Map<String, Mapping.Entry> entries;

  private FixedEntries(Map<String, Mapping.Entry> entries) {
    this.entries = entries;
  }

  static FixedEntries copyOf(Map<String, Mapping.Entry> entries) {
    if (entries instanceof FixedEntries fixed) {
      return fixed;
    }
    return entries.isEmpty() ? NONE : new FixedEntries(new LinkedHashMap<>(entries));
  }

  /** The entries themselves: whoever gives them changes them no more. */
  static FixedEntries taking(Map<String, Mapping.Entry> entries) {
    return entries.isEmpty() ? NONE : new FixedEntries(entries);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public Mapping.@Nullable Entry get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Mapping.Entry> action) {
    entries.forEach(action);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  @Override
  public Collection<Mapping.Entry> values() {
    return Collections.unmodifiableCollection(entries.values());
  }

  @Override
  public Set<Map.Entry<String, Mapping.Entry>> entrySet() {
    return Collections.unmodifiableMap(entries).entrySet();
  }
}
