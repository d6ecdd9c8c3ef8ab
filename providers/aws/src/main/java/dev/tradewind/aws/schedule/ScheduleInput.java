package dev.tradewind.aws.schedule;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;

/** What a function gets when its time has come. */
final class ScheduleInput {

  private ScheduleInput() {}

  /**
   * The input as a rule takes it: text as it is, everything else as JSON. A {@code body} of text is
   * read as JSON first.
   *
   * @throws JsonSyntaxException when the body is no JSON
   */
  static String of(Node written) throws JsonSyntaxException {
    return switch (written) {
      case Mapping mapping -> JsonWriter.compact(withBody(mapping));
      default -> written.asText().orElseGet(() -> JsonWriter.compact(written));
    };
  }

  private static Mapping withBody(Mapping input) throws JsonSyntaxException {
    String body = input.text("body").orElse(null);
    return body == null
        ? input
        : input.with("body", JsonReader.read(body, input.keySource("body").toString()));
  }
}
