package dev.tradewind.config.dialect;

import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the files of one cloud are written. */
public sealed interface Dialect permits AwsDialect, GoogleDialect, AzureDialect, LocalDialect {

  /** The provider's name, which is also that of its schema file. */
  String provider();

  /** The runtime of a function that names none. */
  String defaultRuntime();

  /** In MB. */
  int defaultMemorySize();

  /** In seconds. */
  int defaultTimeout();

  /** Where a service goes whose file names no region. */
  Optional<String> defaultRegion();

  /** The region as the cloud calls it: files may write {@code West Europe}. */
  default String region(String written) {
    return written;
  }

  /** Empty when regions have no meaning. */
  Set<String> regions();

  /** A runtime of the file as the id that Tradewind uses on every target. */
  default RuntimeId runtime(String written) {
    return RuntimeId.of(written);
  }

  /** Runtimes as files write them. */
  Set<String> runtimes();

  /** Runtimes that the cloud ran once. */
  Set<String> retiredRuntimes();

  /** Whether a handler names a file: {@code src/orders.handle}, not only an exported name. */
  default boolean handlerNeedsFile() {
    return true;
  }

  /** The key of the names and values that every resource is marked with. */
  String tagsKey();

  /** Whether a value is an expression that only the cloud can work out. */
  boolean isExpression(Node node);

  /** The key of the layer of the same file that a reference means. */
  Optional<String> ownLayer(Node reference, Set<String> layers);

  /**
   * Whether a key of a list item under {@code events} names an event (and is no setting of one).
   */
  boolean isEventName(String key);

  /** The key of a list item under {@code events} that names the event. */
  default Optional<String> eventName(Set<String> keys) {
    return keys.stream().filter(this::isEventName).findFirst();
  }

  /** The events that an item stands for: one, or one for each method of a route. */
  List<Event> events(EventEntry event, EventScope scope);

  /** The rules of the HTTP API, with defaults filled in; empty when none are declared. */
  default Optional<Cors> httpApiCors(ProjectOutline project) {
    return Optional.empty();
  }

  static Optional<Dialect> of(String provider) {
    return switch (provider) {
      case "aws" -> Optional.of(new AwsDialect());
      case "google" -> Optional.of(new GoogleDialect());
      case "azure" -> Optional.of(new AzureDialect());
      case "local" -> Optional.of(new LocalDialect());
      default -> Optional.empty();
    };
  }

  /** Every provider's name. */
  static List<String> providers() {
    return List.of("aws", "google", "azure", "local");
  }
}
