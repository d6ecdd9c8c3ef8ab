package dev.tradewind.aws.event;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonWriter;
import java.util.Optional;

/**
 * The name that a queue, stream or cluster has in logical ids, where its ARN may be an intrinsic
 * function. The names are those of osls (observed), which live stacks have; where osls takes no
 * such value, all letters of it make the name.
 */
public final class SourceNames {

  private SourceNames() {}

  /** After the last colon: {@code arn:aws:sqs:us-east-1:1:jobs} gives {@code jobs}. */
  public static String queue(Node arn) {
    return arn.asText()
        .map(text -> text.substring(text.lastIndexOf(':') + 1))
        .orElseGet(() -> intrinsic(arn));
  }

  /** After the first slash: {@code …:stream/orders} gives {@code orders}. */
  public static String stream(Node arn) {
    Optional<String> text = arn.asText();
    if (text.isPresent()) {
      return secondPart(text.get());
    }
    String name = intrinsic(arn);
    boolean joined = arn.asMapping().filter(m -> m.keys().contains("Fn::Join")).isPresent();
    return joined ? name.substring(name.lastIndexOf('/') + 1) : name;
  }

  /** After the first slash: {@code …:cluster/events/uuid} gives {@code events}. */
  public static String cluster(Node arn) {
    return arn.asText().map(SourceNames::secondPart).orElseGet(() -> intrinsic(arn));
  }

  private static String secondPart(String text) {
    String[] parts = text.split("/", -1);
    return parts.length > 1 ? parts[1] : text;
  }

  private static String intrinsic(Node value) {
    return value
        .asMapping()
        .flatMap(
            mapping ->
                getAtt(mapping)
                    .or(() -> mapping.get("Fn::ImportValue").map(SourceNames::text))
                    .or(() -> mapping.text("Ref"))
                    .or(() -> lastJoined(mapping))
                    .or(() -> mapping.text("Fn::Sub")))
        .orElseGet(() -> JsonWriter.compact(value));
  }

  private static Optional<String> getAtt(Mapping mapping) {
    // osls indexes a text too: "Jobs.Arn" has the name "J" in the stacks that are there.
    return mapping
        .get("Fn::GetAtt")
        .map(
            path ->
                path.asText()
                    .filter(text -> !text.isEmpty())
                    .map(text -> text.substring(0, 1))
                    .orElseGet(() -> item(path, 0)));
  }

  private static Optional<String> lastJoined(Mapping mapping) {
    return mapping
        .sequence("Fn::Join")
        .filter(join -> join.items().size() == 2)
        .flatMap(join -> join.items().get(1).asSequence())
        .filter(parts -> !parts.items().isEmpty())
        .map(parts -> text(parts.items().getLast()));
  }

  private static String item(Node list, int index) {
    return list.asSequence()
        .map(Sequence::items)
        .filter(items -> items.size() > index)
        .map(items -> text(items.get(index)))
        .orElseGet(() -> JsonWriter.compact(list));
  }

  private static String text(Node value) {
    return value.asText().orElseGet(() -> intrinsic(value));
  }
}
