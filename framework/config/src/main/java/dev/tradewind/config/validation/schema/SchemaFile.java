package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One schema file, whose definitions are read one by one: most projects need few of them. For that
 * the file is indented by two spaces a level, and {@code $defs} is its last key.
 */
final class SchemaFile {

  private static final String FOLDER = "/dev/tradewind/schema/";
  private static final String DEFINITIONS = "\n  \"$defs\": {";
  private static final String DEFINITION = "\n    \"";
  private static final String DEFINITIONS_END = "\n  }";

  /** Where the value of a definition lies, in bytes. */
  private record Part(int from, int to) {}

  private final String name;
  private final byte[] content;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Mapping> definitions = new ConcurrentHashMap<>();
  private final Mapping root;

  private SchemaFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    int start = bytes.indexOf(DEFINITIONS);
    if (start < 0) {
      root = parsed(decoded(0, content.length));
    } else {
      root = parsed(decoded(0, bytes.lastIndexOf(',', start)) + "}");
      split(bytes, start + DEFINITIONS.length());
    }
  }

  static SchemaFile read(String name) {
    try (InputStream in = SchemaFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the schema file " + name + " is not on the class path");
      }
      return new SchemaFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the schema file " + name, e);
    }
  }

  private void split(String bytes, int start) {
    int end = bytes.lastIndexOf(DEFINITIONS_END);
    int at = bytes.indexOf(DEFINITION, start);
    while (at >= 0) {
      int key = at + DEFINITION.length();
      int keyEnd = bytes.indexOf('"', key);
      int next = bytes.indexOf(DEFINITION, keyEnd);
      int valueEnd = next < 0 ? end : bytes.lastIndexOf(',', next);
      parts.put(bytes.substring(key, keyEnd), new Part(bytes.indexOf(':', keyEnd) + 1, valueEnd));
      at = next;
    }
  }

  /** The file without its definitions. */
  Mapping root() {
    return root;
  }

  Set<String> definitions() {
    return parts.keySet();
  }

  Optional<Mapping> definition(String key) {
    Part part = parts.get(key);
    return part == null
        ? Optional.empty()
        : Optional.of(
            definitions.computeIfAbsent(key, same -> parsed(decoded(part.from(), part.to()))));
  }

  private String decoded(int from, int to) {
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }

  private Mapping parsed(String json) {
    try {
      Node node = JsonReader.read(json, name);
      return node.asMapping()
          .orElseThrow(() -> new IllegalStateException("no object in " + name + ": " + json));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("no JSON in the schema file " + name + ": " + json, e);
    }
  }
}
