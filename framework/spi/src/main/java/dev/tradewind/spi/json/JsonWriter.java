package dev.tradewind.spi.json;

import dev.tradewind.model.node.JavaScriptNumbers;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes nodes as JSON, in the layout of JavaScript's {@code JSON.stringify}. */
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriter() {}

  /** On one line, without spaces. */
  public static String compact(Node node) {
    return write(node, ObjectWriteContext.empty());
  }

  /** Indented by two spaces, with a line feed between lines and none at the end. */
  public static String pretty(Node node) {
    return write(
        node,
        new ObjectWriteContext.Base() {
          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }

          @Override
          public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            Separators separators =
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                .withArrayIndenter(indent)
                .withObjectIndenter(indent);
          }
        });
  }

  private static String write(Node node, ObjectWriteContext context) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
      write(node, json);
    }
    return out.toString();
  }

  private static void write(Node node, JsonGenerator json) {
    switch (node) {
      case Mapping mapping -> {
        json.writeStartObject();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  json.writeName(key);
                  write(entry.value(), json);
                });
        json.writeEndObject();
      }
      case Sequence sequence -> {
        json.writeStartArray();
        sequence.items().forEach(item -> write(item, json));
        json.writeEndArray();
      }
      case Scalar.Text text -> json.writeString(text.value());
      case Scalar.Numeric number -> {
        if (Double.isFinite(number.value())) {
          json.writeNumber(JavaScriptNumbers.toText(number.value()));
        } else {
          json.writeNull();
        }
      }
      case Scalar.Bool bool -> json.writeBoolean(bool.value());
      case Scalar.Null ignored -> json.writeNull();
    }
  }
}
