package dev.tradewind.aws.infra;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import java.util.LinkedHashMap;
import java.util.Map;

/** The logical ids of portable resources: {@code api-key} of secrets is {@code ApiKeySecret}. */
public final class InfraIds {

  private InfraIds() {}

  static String queue(String name) {
    return LogicalIds.words(name) + "Queue";
  }

  /** The queue for messages that fail again and again, when it is made for one queue alone. */
  static String deadLetters(String name) {
    return queue(name) + "DeadLetters";
  }

  static String topic(String name) {
    return LogicalIds.words(name) + "Topic";
  }

  static String bucket(String name) {
    return LogicalIds.words(name) + "Bucket";
  }

  static String bucketPolicy(String name) {
    return bucket(name) + "Policy";
  }

  static String table(String name) {
    return LogicalIds.words(name) + "Table";
  }

  static String secret(String name) {
    return LogicalIds.words(name) + "Secret";
  }

  /** Where the resources of a service stand, by all ids that they may have. */
  public static Map<String, SourceRange> places(Service service) {
    Infra infra = service.infra();
    Map<String, SourceRange> places = new LinkedHashMap<>();
    infra.queues().forEach((name, it) -> places.put(queue(name), it.source()));
    infra.queues().forEach((name, it) -> places.put(deadLetters(name), it.source()));
    infra.topics().forEach((name, it) -> places.put(topic(name), it.source()));
    infra.buckets().forEach((name, it) -> places.put(bucket(name), it.source()));
    infra.buckets().forEach((name, it) -> places.put(bucketPolicy(name), it.source()));
    infra.tables().forEach((name, it) -> places.put(table(name), it.source()));
    infra.secrets().forEach((name, it) -> places.put(secret(name), it.source()));
    return places;
  }
}
