package dev.tradewind.spi.json;

import dev.tradewind.model.node.JavaScriptNumbers;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamWriteException;
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
    return text(node, ObjectWriteContext.empty());
  }

  /**
   * As {@link #compact(Node)}, in UTF-8; closes the stream.
   *
   * @throws UncheckedIOException when it cannot be written to, or a text has half a character
   */
  public static void compact(Node node, OutputStream out) {
    write(node, FACTORY.createGenerator(ObjectWriteContext.empty(), out));
  }

  /** Indented by two spaces, with a line feed between lines and none at the end. */
  public static String pretty(Node node) {
    return text(node, new Indented());
  }

  /**
   * As {@link #pretty(Node)}, in UTF-8; closes the stream.
   *
   * @throws UncheckedIOException when it cannot be written to, or a text has half a character
   */
  public static void pretty(Node node, OutputStream out) {
    write(node, FACTORY.createGenerator(new Indented(), out));
  }

  /** With two spaces a level, and nothing between the brackets of what is empty. */
  private static final class Indented extends ObjectWriteContext.Base {

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
  }

  private static String text(Node node, ObjectWriteContext context) {
    StringWriter out = new StringWriter();
    write(node, FACTORY.createGenerator(context, out));
    return out.toString();
  }

  private static void write(Node node, JsonGenerator generator) {
    try (JsonGenerator json = generator) {
      writeTo(json, node);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (StreamWriteException e) {
      throw new UncheckedIOException(new IOException(e.getOriginalMessage(), e));
    }
  }

  private static void writeTo(JsonGenerator json, Node node) {
    switch (node) {
      case Mapping mapping -> {
        json.writeStartObject();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  json.writeName(key);
                  writeTo(json, entry.value());
                });
        json.writeEndObject();
      }
      case Sequence sequence -> {
        json.writeStartArray();
        sequence.items().forEach(item -> writeTo(json, item));
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
