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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.json.JsonFactory;

/** Writes nodes as JSON, in the layout of JavaScript's {@code JSON.stringify}. */
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final OutputStream out;
  private final @Nullable RenderedJson part;
  private final BiConsumer<String, Mapping.Entry> member = this::writeMember;

  /**
   * @param out what the generator writes to, when there is a part
   */
  private JsonWriter(JsonGenerator json, OutputStream out, @Nullable RenderedJson part) {
    this.json = json;
    this.out = out;
    this.part = part;
  }

  /** On one line, without spaces. */
  public static String compact(Node node) {
    return text(node, ObjectWriteContext.empty());
  }

  /**
   * As {@link #compact(Node)}, in UTF-8; closes the stream.
   *
   * @throws UncheckedIOException when it cannot be written to
   */
  public static void compact(Node node, OutputStream out) {
    write(FACTORY.createGenerator(ObjectWriteContext.empty(), out), node);
  }

  /** Indented by two spaces, with a line feed between lines and none at the end. */
  public static String pretty(Node node) {
    return text(node, new JsonLayout());
  }

  /**
   * As {@link #pretty(Node)}, in UTF-8; closes the stream.
   *
   * @throws UncheckedIOException when it cannot be written to
   */
  public static void pretty(Node node, OutputStream out) {
    write(node, new JsonLayout(), out);
  }

  /**
   * As {@link #pretty(Node, OutputStream)}.
   *
   * @param part of the node; where this very part stands, its text is taken as it is
   */
  public static void pretty(Node node, RenderedJson part, OutputStream out) {
    JsonGenerator generator = FACTORY.createGenerator(new JsonLayout(), out);
    new JsonWriter(generator, out, part).writeAll(node);
  }

  static void write(Node node, JsonLayout layout, OutputStream out) {
    write(FACTORY.createGenerator(layout, out), node);
  }

  private static String text(Node node, ObjectWriteContext context) {
    StringWriter out = new StringWriter();
    write(FACTORY.createGenerator(context, out), node);
    return out.toString();
  }

  private static void write(JsonGenerator generator, Node node) {
    new JsonWriter(generator, OutputStream.nullOutputStream(), null).writeAll(node);
  }

  private void writeAll(Node node) {
    try (json) {
      write(node);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (StreamWriteException e) {
      throw new UncheckedIOException(new IOException(e.getOriginalMessage(), e));
    }
  }

  private void writeMember(String name, Mapping.Entry entry) {
    json.writeName(name);
    write(entry.value());
  }

  private void write(Node node) {
    if (part != null && part.isOf(node)) {
      writePart(part);
      return;
    }
    switch (node) {
      case Mapping mapping -> {
        json.writeStartObject();
        mapping.entries().forEach(member);
        json.writeEndObject();
      }
      case Sequence sequence -> {
        json.writeStartArray();
        for (Node item : sequence.items()) {
          write(item);
        }
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

  /** The generator only has to know that there is a value. */
  private void writePart(RenderedJson part) {
    json.writeRawValue("");
    json.flush();
    try {
      part.writeTo(out, json.streamWriteContext().getNestingDepth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
