package dev.tradewind.spi.operation;

import dev.tradewind.model.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deploy would change; empty when nothing.
 *
 * @param changes in the order in which the target would make them, as far as it tells
 */
public record DiffResult(List<Change> changes) {

  /** What happens to a resource. */
  public enum Kind {
    ADD,
    MODIFY,
    /** The resource is made anew, and the old one goes. */
    REPLACE,
    REMOVE,
    /** The deployment lets go of the resource, which stays as it is. */
    RELEASE
  }

  /**
   * @param resource its name in the native template
   * @param type its type in the native template
   * @param properties that change; for a replacement those that force it
   * @param losesData the resource holds data that would be lost, or may be where the target does
   *     not know beforehand whether it replaces the resource
   * @param place where the resource comes from; null when nothing in the project file is its own
   */
  public record Change(
      Kind kind,
      String resource,
      String type,
      List<String> properties,
      boolean losesData,
      @Nullable SourceRange place) {
    public Change {
      properties = List.copyOf(properties);
    }
  }

  public DiffResult {
    changes = List.copyOf(changes);
  }
}
