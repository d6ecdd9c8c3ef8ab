package dev.tradewind.config.dialect;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/**
 * One item under {@code events}.
 *
 * @param type the key that names the event
 * @param key where that key stands
 * @param value what stands below it; may be null
 * @param item the whole list item: some dialects write settings beside the name
 */
public record EventEntry(String type, SourceRange key, Node value, Mapping item) {

  /** The settings in the long form; nothing in the short form. */
  public Settings settings() {
    return new Settings(value instanceof Mapping mapping ? mapping : Mapping.empty(key));
  }

  public boolean isLong() {
    return value instanceof Mapping;
  }
}
