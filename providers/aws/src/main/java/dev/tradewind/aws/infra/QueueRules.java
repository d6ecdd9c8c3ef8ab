package dev.tradewind.aws.infra;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SQS would refuse of a queue or of an event that it sends. */
final class QueueRules {

  /** Of more messages SQS wants to know how long to wait for them. */
  private static final int BATCH_WITHOUT_WINDOW = 10;

  private static final int LEAST_CONCURRENCY = 2;

  private final Service service;
  private final Refusals refusals;

  QueueRules(Service service, Refusals refusals) {
    this.service = service;
    this.refusals = refusals;
  }

  void check(Infra.Resource queue) {
    Settings settings = AwsForm.of(queue).settings();
    long timeout = Queues.longestTimeout(service, queue.name()).orElse(0);
    Node written = settings.written().get("visibilityTimeout").orElse(null);
    if (written instanceof Scalar.Numeric visibility && visibility.value() < timeout) {
      refusals.add(
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
    if (fifo != AwsForm.of(other).isOn("fifo")) {
      refusals.add(
          "dead-letter-queue-kind",
          "`" + other.name() + "` cannot take the messages of `" + queue.name() + "`",
          "On AWS both keep the order of messages (`fifo: true`), or neither does.",
          written.source());
    }
    Set<String> passed = new HashSet<>();
    for (String next = queue.name(); next != null; next = deadLetterQueue(next)) {
      if (!passed.add(next)) {
        refusals.add(
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
        : AwsForm.of(queue).settings().text("deadLetter", "queue").orElse(null);
  }

  /** Lambda has one poller for each function, and a message is given to one of them. */
  void sharedQueues() {
    Map<String, Function> first = new HashMap<>();
    for (Function function : service.functions().values()) {
      for (Event event : function.events()) {
        if (!(event instanceof Event.Queue queue)) {
          continue;
        }
        Function other = first.putIfAbsent(queue.name(), function);
        if (other != null && !other.equals(function)) {
          refusals.warn(
              "queue-shared",
              "functions `"
                  + other.key()
                  + "` and `"
                  + function.key()
                  + "` listen to one queue, `"
                  + queue.name()
                  + "`",
              "Each message goes to one of them only. Publish to a topic for both to get it, or"
                  + " give each a queue of its own.",
              queue.source());
        }
      }
    }
  }

  void check(Event.Queue event) {
    Infra.Resource queue = service.infra().queues().get(event.name());
    if (event.settings().get("maximumConcurrency").orElse(null) instanceof Scalar.Numeric most
        && most.value() < LEAST_CONCURRENCY) {
      refusals.add(
          "queue-concurrency-too-low",
          "a queue calls two functions at a time at least",
          "Write `maximumConcurrency: 2`, or `reservedConcurrency: 1` at the function for one.",
          most.source());
    }
    boolean fifo = queue != null && AwsForm.of(queue).isOn("fifo");
    if (fifo && new Settings(event.settings()).has("batchWindow")) {
      refusals.add(
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
      refusals.add(
          "queue-batch-too-large",
          "a queue that keeps the order gives 10 messages at a time at most",
          "Write `batchSize: 10`, or less.",
          place);
    } else if (!new Settings(event.settings()).has("batchWindow")) {
      refusals.add(
          "queue-batch-too-large",
          "a batch of more than 10 messages needs a time to wait for them",
          "Write `batchWindow: 1`, or more seconds, beside `batchSize`.",
          place);
    }
  }
}
