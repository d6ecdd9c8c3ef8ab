package dev.tradewind.aws.infra;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What AWS would refuse of portable resources, or what would not work there. */
public final class InfraRules {

  private static final String EVERY = "name";

  private static final Set<String> QUEUE =
      Set.of(EVERY, "visibilityTimeout", "retention", "delay", "fifo", "deadLetter");

  private static final Set<String> TOPIC = Set.of(EVERY, "fifo");

  private static final Set<String> BUCKET =
      Set.of(EVERY, "versioned", "public", "expireAfterDays", "cors");

  private static final Set<String> TABLE =
      Set.of(EVERY, "key", "sort", "stream", "indexes", "ttl", "billing");

  private static final Set<String> SECRET = Set.of(EVERY, "description");

  private static final Set<String> BILLING = Set.of("onDemand", "provisioned");

  /** Of more messages SQS wants to know how long to wait for them. */
  private static final int BATCH_WITHOUT_WINDOW = 10;

  private static final int LEAST_CONCURRENCY = 2;

  private final Service service;
  private final List<Diagnostic> found = new ArrayList<>();

  private InfraRules(Service service) {
    this.service = service;
  }

  public static List<Diagnostic> check(Service service) {
    InfraRules rules = new InfraRules(service);
    Infra infra = service.infra();
    infra.queues().values().forEach(rules::queue);
    infra.topics().values().forEach(topic -> rules.block(topic, TOPIC));
    infra.buckets().values().forEach(rules::bucket);
    infra.tables().values().forEach(rules::table);
    infra.secrets().values().forEach(secret -> rules.block(secret, SECRET));
    service.functions().values().forEach(rules::function);
    return rules.found;
  }

  private void queue(Infra.Resource queue) {
    block(queue, QUEUE);
    Settings settings = AwsForm.of(InfraIds.queue(queue.name()), queue).settings();
    long timeout = Queues.longestTimeout(service, queue.name()).orElse(0);
    Node written = settings.written().get("visibilityTimeout").orElse(null);
    if (written instanceof Scalar.Numeric visibility && visibility.value() < timeout) {
      refuse(
          "queue-visibility-too-short",
          "messages of `" + queue.name() + "` come back while a function works on them",
          "A function that the queue calls may take "
              + timeout
              + " seconds. Write as many at least, or leave `visibilityTimeout` out: it is then six"
              + " times as long.",
          written.source());
    }
    settings
        .mapping("deadLetter")
        .flatMap(block -> block.get("queue"))
        .ifPresent(other -> deadLetters(queue, settings, other));
  }

  private void deadLetters(Infra.Resource queue, Settings settings, Node written) {
    Infra.Resource other = service.infra().queues().get(written.asText().orElse(""));
    if (other == null) {
      return; // Told when the project was checked.
    }
    boolean fifo = settings.has("fifo");
    if (fifo != AwsForm.of(InfraIds.queue(other.name()), other).isOn("fifo")) {
      refuse(
          "dead-letter-queue-kind",
          "`" + other.name() + "` cannot take the messages of `" + queue.name() + "`",
          "On AWS both keep the order of messages (`fifo: true`), or neither does.",
          written.source());
    }
  }

  private void bucket(Infra.Resource bucket) {
    block(bucket, BUCKET);
    int length = BucketName.of(service, bucket).length(service);
    if (length > BucketName.LONGEST) {
      refuse(
          "bucket-name-too-long",
          "the name of the bucket `" + bucket.name() + "` would have " + length + " characters",
          "S3 takes "
              + BucketName.LONGEST
              + " at most: service, stage, name, account and region. Say one with `name`.",
          bucket.source());
    }
    overlaps(
        service.functions().values().stream()
            .flatMap(function -> function.events().stream())
            .filter(Event.Bucket.class::isInstance)
            .map(Event.Bucket.class::cast)
            .filter(event -> event.name().equals(bucket.name()))
            .toList());
  }

  /** S3 calls one function for a change of an object. */
  private void overlaps(List<Event.Bucket> events) {
    for (int i = 0; i < events.size(); i++) {
      for (Event.Bucket earlier : events.subList(0, i)) {
        Event.Bucket event = events.get(i);
        if (overlap(earlier, event)) {
          refuse(
              "bucket-events-overlap",
              "two events of `" + event.name() + "` are about the same objects",
              "S3 calls one function only: see "
                  + earlier.source()
                  + ". Tell them apart by `on`, `prefix` or `suffix`, or publish to a topic that"
                  + " both listen to.",
              event.source());
        }
      }
    }
  }

  private static boolean overlap(Event.Bucket one, Event.Bucket other) {
    String prefix = Objects.requireNonNullElse(one.prefix(), "");
    String otherPrefix = Objects.requireNonNullElse(other.prefix(), "");
    String suffix = Objects.requireNonNullElse(one.suffix(), "");
    String otherSuffix = Objects.requireNonNullElse(other.suffix(), "");
    return one.on().stream().anyMatch(other.on()::contains)
        && (prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix))
        && (suffix.endsWith(otherSuffix) || otherSuffix.endsWith(suffix));
  }

  private void table(Infra.Resource table) {
    block(table, TABLE);
    Mapping settings = AwsForm.of(InfraIds.table(table.name()), table).settings().written();
    keys(settings, "the table `" + table.name() + "`", table.source());
    settings
        .mapping("indexes")
        .ifPresent(
            indexes ->
                indexes
                    .entries()
                    .forEach(
                        (name, entry) ->
                            keys(
                                entry
                                    .value()
                                    .asMapping()
                                    .orElseGet(() -> Mapping.empty(entry.key())),
                                "the index `" + name + "`",
                                entry.key())));
    Node billing = settings.get("billing").orElse(null);
    if (billing != null) {
      oneOf(billing, BILLING, "`billing` of a table");
    }
  }

  private void keys(Mapping owner, String title, SourceRange place) {
    if (owner.get("key").isEmpty()) {
      refuse(
          "table-without-key",
          title + " has no key",
          "Name the attribute that tells items apart: `key: id`, or `key: { name: id, type: number"
              + " }`.",
          place);
    }
    for (String part : List.of("key", "sort")) {
      Node written = owner.get(part).orElse(null);
      if (written instanceof Mapping key) {
        if (key.text("name").isEmpty()) {
          refuse(
              "table-without-key",
              "`" + part + "` of " + title + " names no attribute",
              "Write `" + part + ": { name: id, type: string }`.",
              written.source());
        }
        key.get("type")
            .ifPresent(type -> oneOf(type, Tables.KEY_TYPES.keySet(), "the type of a key"));
      }
    }
  }

  private void function(Function function) {
    for (Event event : function.events()) {
      switch (event) {
        case Event.Topic topic -> topic(topic);
        case Event.Queue queue -> queue(queue);
        default -> {}
      }
    }
    if (!function.access().isEmpty() && FunctionRole.named(service, function).isPresent()) {
      refuse(
          "access-needs-own-role",
          "`access` of function `" + function.key() + "` cannot be given to a role that is named",
          "Tradewind changes no role that it does not make. Remove `role`, or give the role these"
              + " rights yourself and remove `access`.",
          function.settings().keySource("access"));
    }
  }

  private void topic(Event.Topic event) {
    Infra.Resource topic = service.infra().topics().get(event.name());
    if (topic != null && AwsForm.of(InfraIds.topic(topic.name()), topic).isOn("fifo")) {
      refuse(
          "topic-keeps-order",
          "SNS calls no function for `" + topic.name() + "`, which keeps the order of messages",
          "Remove `fifo`, or let the function listen to a queue.",
          event.source());
    }
  }

  private void queue(Event.Queue event) {
    Infra.Resource queue = service.infra().queues().get(event.name());
    if (event.settings().get("maximumConcurrency").orElse(null) instanceof Scalar.Numeric most
        && most.value() < LEAST_CONCURRENCY) {
      refuse(
          "queue-concurrency-too-low",
          "a queue calls two functions at a time at least",
          "Write `maximumConcurrency: 2`, or `reservedConcurrency: 1` at the function for one.",
          most.source());
    }
    if (queue == null || event.batchSize() <= BATCH_WITHOUT_WINDOW) {
      return;
    }
    SourceRange place = event.settings().keySource("batchSize");
    if (AwsForm.of(InfraIds.queue(queue.name()), queue).isOn("fifo")) {
      refuse(
          "queue-batch-too-large",
          "a queue that keeps the order gives 10 messages at a time at most",
          "Write `batchSize: 10`, or less.",
          place);
    } else if (!new Settings(event.settings()).has("batchWindow")) {
      refuse(
          "queue-batch-too-large",
          "a batch of more than 10 messages needs a time to wait for them",
          "Write `batchWindow: 1`, or more seconds, beside `batchSize`.",
          place);
    }
  }

  /** Keys of the {@code aws} block. */
  private void block(Infra.Resource resource, Set<String> known) {
    Set<String> keys = new TreeSet<>(known);
    keys.add(AwsForm.PROPERTIES);
    resource
        .settings()
        .mapping(AwsForm.BLOCK)
        .ifPresent(
            block -> {
              for (String key : block.keys()) {
                if (!keys.contains(key)) {
                  unknown(
                      "`" + key + "` means nothing for `" + resource.name() + "` on AWS",
                      "There are: "
                          + String.join(", ", keys)
                          + "; `properties` takes CloudFormation's own.",
                      key,
                      keys,
                      block.keySource(key));
                }
              }
            });
  }

  private void oneOf(Node written, Set<String> values, String title) {
    String text = written.asText().orElse("");
    if (!values.contains(text)) {
      unknown(
          title + " is " + String.join(" or ", new TreeSet<>(values)),
          "`" + text + "` is neither.",
          text,
          values,
          written.source());
    }
  }

  private void unknown(
      String summary, String detail, String written, Set<String> known, SourceRange place) {
    found.add(
        Diagnostic.error("infra-setting-unknown", summary, detail, place)
            .suggesting(NearestName.of(written, known).orElse(null)));
  }

  private void refuse(String code, String summary, String detail, @Nullable SourceRange place) {
    found.add(Diagnostic.error(code, summary, detail, place));
  }
}
