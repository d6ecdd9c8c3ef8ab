package dev.tradewind.model.node;

import dev.tradewind.model.SourceRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys and values in the order they were written. */
public record Mapping(Map<String, Entry> entries, SourceRange source) implements Node {

  /**
   * One key and its value.
   *
   * @param key where the key was written
   */
  public record Entry(SourceRange key, Node value) {}

  public Mapping {
    entries = FixedEntries.copyOf(entries);
  }

  public static Mapping empty(SourceRange source) {
    return new Mapping(Map.of(), source);
  }

  public Set<String> keys() {
    return entries.keySet();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The value of a key; a key whose value is {@code null} counts as there. */
  public Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /**
   * The value at a path of keys; empty when a key is missing or something on the way is no mapping.
   */
  public Optional<Node> at(String... path) {
    Node current = this;
    for (String key : path) {
      if (!(current instanceof Mapping mapping)) {
        return Optional.empty();
      }
      Entry entry = mapping.entries.get(key);
      if (entry == null) {
        return Optional.empty();
      }
      current = entry.value();
    }
    return Optional.of(current);
  }

  /** The text of a key, empty when it is missing or no text. */
  public Optional<String> text(String key) {
    return get(key).flatMap(Node::asText);
  }

  public Optional<Mapping> mapping(String key) {
    return get(key).flatMap(Node::asMapping);
  }

  public Optional<Sequence> sequence(String key) {
    return get(key).flatMap(Node::asSequence);
  }

  /** This mapping with one key set; a key that was there keeps its place in the order. */
  public Mapping with(String key, Node value) {
    Map<String, Entry> copy = new LinkedHashMap<>(entries);
    Entry old = entries.get(key);
    copy.put(key, new Entry(old == null ? value.source() : old.key(), value));
    return new Mapping(FixedEntries.taking(copy), source);
  }

  /** Where a key was written, or the whole mapping when it is not there. */
  public SourceRange keySource(String key) {
    Entry entry = entries.get(key);
    return entry == null ? source : entry.key();
  }
}
