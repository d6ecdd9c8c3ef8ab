package dev.tradewind.aws.topic;

import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topic that an event is about.
 *
 * @param name empty when the event does not say it
 * @param arn null for a topic that the stack makes
 * @param region of the topic, when the long form names it by an ARN in text
 */
record Topic(String name, @Nullable Node arn, @Nullable String region) {

  static Topic of(FunctionEvent event) {
    Optional<String> brief = event.written().asText();
    if (brief.isPresent()) {
      return brief.get().startsWith("arn:")
          ? new Topic(lastPart(brief.get()), event.written(), null)
          : new Topic(brief.get(), null, null);
    }
    Optional<Node> arn = event.settings().value("arn");
    Optional<String> name = event.settings().text("topicName");
    if (arn.isEmpty()) {
      return new Topic(name.orElse(""), null, null);
    }
    Optional<String> text = arn.get().asText();
    return new Topic(
        name.or(() -> text.map(Topic::lastPart)).orElse(""),
        arn.get(),
        text.map(Topic::regionOf).orElse(null));
  }

  private static String lastPart(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  /** The fourth part; the two colons of {@code ${AWS::Region}} part nothing. */
  private static @Nullable String regionOf(String arn) {
    String[] parts = arn.replace("::", "\0").split(":", -1);
    return parts.length > 3 ? parts[3].replace("\0", "::") : null;
  }
}
