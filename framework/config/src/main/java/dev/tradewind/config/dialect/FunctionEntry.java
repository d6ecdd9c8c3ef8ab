package dev.tradewind.config.dialect;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import java.util.List;

/**
 * One function as it was written.
 *
 * @param source where its key stands
 * @param mapping empty when something else than a mapping is written
 * @param isWritten whether the function is a mapping
 */
public record FunctionEntry(
    String key, SourceRange source, Mapping mapping, List<EventEntry> events, boolean isWritten) {

  public FunctionEntry {
    events = List.copyOf(events);
  }

  public Settings settings() {
    return new Settings(mapping);
  }

  public List<EventEntry> events(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }
}
