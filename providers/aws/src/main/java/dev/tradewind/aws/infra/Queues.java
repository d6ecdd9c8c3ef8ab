package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.naming.NameRule;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code infra.queues}: {@code AWS::SQS::Queue}. */
final class Queues {

  static final String TYPE = "AWS::SQS::Queue";

  /**
   * How long a message stays hidden, in times the function's timeout, with the time that a batch
   * may wait: what Lambda's documentation advises.
   */
  private static final int TIMEOUTS = 6;

  private static final long LONGEST_VISIBILITY = 43_200;
  private static final int LONGEST_RETENTION = 1_209_600;

  private Queues() {}

  static List<Resource> of(Service service, Infra.Resource queue) {
    AwsForm form = AwsForm.of(queue);
    boolean fifo = form.isOn("fifo");
    MappingBuilder properties =
        Cfn.object()
            .put("QueueName", name(form).orElse(null))
            .put("VisibilityTimeout", visibility(service, queue, form))
            .put("MessageRetentionPeriod", form.settings().value("retention").orElse(null))
            .put("DelaySeconds", form.settings().value("delay").orElse(null));
    if (fifo) {
      properties.put("FifoQueue", true).put("ContentBasedDeduplication", true);
    }
    List<Resource> made = new ArrayList<>();
    Optional<Mapping> deadLetter = form.settings().mapping("deadLetter");
    if (deadLetter.isPresent()) {
      Optional<String> other = deadLetter.get().text("queue");
      String id = other.map(InfraIds::queue).orElseGet(() -> InfraIds.deadLetters(queue.name()));
      properties.put(
          "RedrivePolicy",
          Cfn.object()
              .put("deadLetterTargetArn", Cfn.getAtt(id, "Arn"))
              .put("maxReceiveCount", deadLetter.get().get("after").orElse(Cfn.number(5))));
      if (other.isEmpty()) {
        made.add(deadLetters(id, fifo));
      }
    }
    made.add(form.made(InfraIds.queue(queue.name()), TYPE, properties));
    return made;
  }

  static Optional<String> name(AwsForm form) {
    return form.settings().text("name").map(name -> named(name, form.isOn("fifo")));
  }

  /** The name of a queue or topic that keeps the order ends in a certain way. */
  static String named(String name, boolean fifo) {
    return fifo && !name.endsWith(NameRule.FIFO) ? name + NameRule.FIFO : name;
  }

  /** The longest timeout of the functions that a queue calls, in seconds. */
  static OptionalLong longestTimeout(Service service, String queue) {
    return service.functions().values().stream()
        .filter(function -> isCalled(function, queue))
        .mapToLong(function -> function.timeout().toSeconds())
        .max();
  }

  private static Resource deadLetters(String id, boolean fifo) {
    MappingBuilder properties = Cfn.object().put("MessageRetentionPeriod", LONGEST_RETENTION);
    return Resource.of(id, TYPE, fifo ? properties.put("FifoQueue", true) : properties);
  }

  private static @Nullable Node visibility(Service service, Infra.Resource queue, AwsForm form) {
    Node written = form.settings().written().get("visibilityTimeout").orElse(null);
    OptionalLong timeout = longestTimeout(service, queue.name());
    if (written instanceof Scalar.Numeric || timeout.isEmpty()) {
      return written;
    }
    long visible = TIMEOUTS * timeout.getAsLong() + longestWindow(service, queue.name());
    return Cfn.number((double) Math.min(LONGEST_VISIBILITY, visible));
  }

  /** The longest time that a batch of a queue may take to fill, in seconds. */
  private static long longestWindow(Service service, String queue) {
    return service.functions().values().stream()
        .flatMap(function -> function.events().stream())
        .filter(event -> event instanceof Event.Queue of && of.name().equals(queue))
        .flatMap(event -> ((Event.Queue) event).settings().get("batchWindow").stream())
        .mapToLong(window -> window instanceof Scalar.Numeric n ? (long) n.value() : 0)
        .max()
        .orElse(0);
  }

  private static boolean isCalled(Function function, String queue) {
    return function.events().stream()
        .anyMatch(event -> event instanceof Event.Queue of && of.name().equals(queue));
  }
}
