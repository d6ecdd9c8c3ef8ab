package dev.tradewind.aws.infra;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.FunctionRole;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What AWS would refuse of portable resources, or what would not work there. */
public final class InfraRules {

  /** What {@code name} is, as properties of CloudFormation. */
  private static final Set<String> NAMES =
      Set.of("BucketName", "QueueName", "TopicName", "TableName", "Name");

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
    for (Map<String, Infra.Resource> kind :
        List.of(infra.queues(), infra.topics(), infra.buckets(), infra.tables(), infra.secrets())) {
      rules.names(kind);
    }
    infra.queues().values().forEach(rules::queue);
    infra.buckets().values().forEach(rules::bucket);
    infra.tables().values().forEach(rules::table);
    infra.secrets().values().forEach(rules::secret);
    service.functions().values().forEach(rules::function);
    return rules.found;
  }

  private void names(Map<String, Infra.Resource> kind) {
    Map<String, String> ids = new HashMap<>();
    kind.forEach(
        (name, resource) -> {
          String other = ids.putIfAbsent(LogicalIds.words(name), name);
          if (other != null) {
            refuse(
                "infra-names-alike",
                "`" + name + "` and `" + other + "` have one logical id",
                "Give one of them another name.",
                resource.source());
          }
          Mapping properties = AwsForm.of("", resource).properties();
          NAMES.stream()
              .filter(properties.keys()::contains)
              .forEach(
                  key ->
                      refuse(
                          "infra-name-in-properties",
                          "the name of `" + name + "` is not said as a property",
                          "Write `name` in place of `" + key + "`, for addresses and rights too.",
                          properties.keySource(key)));
        });
  }

  private void queue(Infra.Resource queue) {
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
    Set<String> passed = new HashSet<>();
    for (String next = queue.name(); next != null; next = deadLetterQueue(next)) {
      if (!passed.add(next)) {
        refuse(
            "dead-letter-circle",
            "messages of `" + queue.name() + "` that fail would come back to it",
            "Name a queue that has no `deadLetter`, or none: a queue of its own is made then.",
            written.source());
        return;
      }
    }
  }

  private @Nullable String deadLetterQueue(String name) {
    Infra.Resource queue = service.infra().queues().get(name);
    return queue == null
        ? null
        : AwsForm.of("", queue).settings().text("deadLetter", "queue").orElse(null);
  }

  private void bucket(Infra.Resource bucket) {
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
    Mapping settings = AwsForm.of(InfraIds.table(table.name()), table).settings().written();
    Map<String, String> types = new HashMap<>();
    keys(settings, "the table `" + table.name() + "`", table.source(), types);
    Mapping indexes = settings.mapping("indexes").orElseGet(() -> Mapping.empty(table.source()));
    for (String name : indexes.keys()) {
      indexes
          .mapping(name)
          .ifPresent(
              index -> keys(index, "the index `" + name + "`", indexes.keySource(name), types));
    }
  }

  private void keys(Mapping owner, String title, SourceRange place, Map<String, String> types) {
    Optional<Tables.Key> key = Tables.Key.of(owner.get("key"));
    Optional<Tables.Key> sort = Tables.Key.of(owner.get("sort"));
    if (key.isEmpty()) {
      refuse(
          "table-without-key",
          title + " has no key",
          "Name the attribute that tells items apart: `key: id`, or `key: { name: id, type: number"
              + " }`.",
          place);
      return;
    }
    if (sort.isPresent() && sort.get().name().equals(key.get().name())) {
      refuse(
          "table-keys-alike",
          title + " has one attribute as `key` and as `sort`",
          "`sort` orders the items of one key: name another attribute, or leave it out.",
          owner.keySource("sort"));
    }
    Stream.of(key, sort)
        .flatMap(Optional::stream)
        .forEach(
            part -> {
              String known = types.putIfAbsent(part.name(), part.type());
              if (known != null && part.isTyped() && !known.equals(part.type())) {
                refuse(
                    "table-keys-alike",
                    "the attribute `" + part.name() + "` has two types",
                    "Say its `type` wherever it is a key: " + title + " has another one.",
                    place);
              }
            });
  }

  /** The template is no place for the value: whoever may see the stack can read it. */
  private void secret(Infra.Resource secret) {
    Mapping properties = AwsForm.of("", secret).properties();
    if (properties.get("SecretString").isPresent()) {
      refuse(
          "secret-in-template",
          "the value of the secret `" + secret.name() + "` would stand in the template",
          "Remove `SecretString`, and give the secret its value past the template: `aws"
              + " secretsmanager put-secret-value`.",
          properties.keySource("SecretString"));
    }
  }

  private void function(Function function) {
    Set<String> sources = new HashSet<>();
    for (Event event : function.events()) {
      once(function, event, sources);
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

  /** A function listens to a source once, on AWS. */
  private void once(Function function, Event event, Set<String> sources) {
    String name =
        switch (event) {
          case Event.Queue queue -> queue.name();
          case Event.Topic topic -> topic.name();
          case Event.Table table -> table.name();
          default -> null;
        };
    if (name != null && !sources.add(event.type() + " " + name)) {
      refuse(
          "event-twice",
          "function `" + function.key() + "` listens to `" + name + "` twice",
          "Write one event; `filter` takes what both want.",
          event.source());
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
    boolean fifo = queue != null && AwsForm.of(InfraIds.queue(queue.name()), queue).isOn("fifo");
    if (fifo && new Settings(event.settings()).has("batchWindow")) {
      refuse(
          "queue-window-of-fifo",
          "a queue that keeps the order does not wait for a batch to fill",
          "Remove `batchWindow`.",
          event.settings().keySource("batchWindow"));
    }
    if (queue == null || event.batchSize() <= BATCH_WITHOUT_WINDOW) {
      return;
    }
    SourceRange place = event.settings().keySource("batchSize");
    if (fifo) {
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

  private void refuse(String code, String summary, String detail, @Nullable SourceRange place) {
    found.add(Diagnostic.error(code, summary, detail, place));
  }
}
