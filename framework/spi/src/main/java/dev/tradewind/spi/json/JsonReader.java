package dev.tradewind.spi.json;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes that know their place. Duplicate keys are refused. */
public final class JsonReader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;

  private JsonReader(String file) {
    this.file = file;
  }

  /**
   * @param file how the text is called in places
   * @throws JsonSyntaxException when the text is no JSON document
   */
  public static Node read(String text, String file) throws JsonSyntaxException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new JsonSyntaxException("the file is empty", SourceRange.at(file, 1, 1), null);
      }
      JsonReader reader = new JsonReader(file);
      Node node = reader.node(parser);
      if (parser.nextToken() != null) {
        throw new JsonSyntaxException(
            "text after the end of the document", reader.here(parser), null);
      }
      return node;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      SourceRange place =
          at == null
              ? SourceRange.none(file)
              : SourceRange.at(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
      throw new JsonSyntaxException(message(e), place, e);
    }
  }

  /** Without where a bracket was opened, which the parser tells in a way of its own. */
  private static String message(JacksonException e) {
    String message = e.getOriginalMessage();
    int opened = message.indexOf(" (start marker at ");
    return opened < 0 ? message : message.substring(0, opened);
  }

  private Node node(JsonParser parser) {
    JsonToken token = parser.currentToken();
    SourceRange start = here(parser);
    return switch (token) {
      case START_OBJECT -> mapping(parser, start);
      case START_ARRAY -> sequence(parser, start);
      case VALUE_STRING -> new Scalar.Text(parser.getString(), span(parser, start));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Scalar.Numeric(Double.parseDouble(parser.getString()), span(parser, start));
      case VALUE_TRUE, VALUE_FALSE ->
          new Scalar.Bool(token == JsonToken.VALUE_TRUE, span(parser, start));
      case VALUE_NULL -> new Scalar.Null(span(parser, start));
      default -> throw new IllegalStateException("unexpected JSON token " + token);
    };
  }

  private Mapping mapping(JsonParser parser, SourceRange start) {
    MappingBuilder entries = new MappingBuilder(start);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      SourceRange keyPlace = span(parser, here(parser));
      parser.nextToken();
      entries.put(key, new Mapping.Entry(keyPlace, node(parser)));
    }
    return new Mapping(entries.build().entries(), span(parser, start));
  }

  private Sequence sequence(JsonParser parser, SourceRange start) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Sequence(items, span(parser, start));
  }

  private SourceRange here(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return SourceRange.at(file, at.getLineNr(), at.getColumnNr());
  }

  private SourceRange span(JsonParser parser, SourceRange start) {
    parser.finishToken();
    TokenStreamLocation end = parser.currentLocation();
    return new SourceRange(file, start.line(), start.column(), end.getLineNr(), end.getColumnNr());
  }
}
