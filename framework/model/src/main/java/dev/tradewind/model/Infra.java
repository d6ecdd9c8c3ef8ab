package dev.tradewind.model;

import dev.tradewind.model.node.Mapping;
import java.util.Locale;
import java.util.Map;

/** Portable resources by kind and name; a provider reads the settings of each. */
public record Infra(
    Map<String, Resource> queues,
    Map<String, Resource> topics,
    Map<String, Resource> buckets,
    Map<String, Resource> tables,
    Map<String, Resource> secrets) {

  /**
   * @param settings with the override blocks per target still inside
   */
  public record Resource(String name, Mapping settings, SourceRange source) {}

  public Infra {
    queues = Service.ordered(queues);
    topics = Service.ordered(topics);
    buckets = Service.ordered(buckets);
    tables = Service.ordered(tables);
    secrets = Service.ordered(secrets);
  }

  /**
   * The environment variable that tells a function the address of what it has access to.
   *
   * @param kind {@code queue}, {@code topic}, {@code bucket}, {@code table}, {@code secret} or
   *     {@code function}
   */
  public static String variable(String name, String kind) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + kind.toUpperCase(Locale.ROOT);
  }

  public static Infra none() {
    return new Infra(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }
}
