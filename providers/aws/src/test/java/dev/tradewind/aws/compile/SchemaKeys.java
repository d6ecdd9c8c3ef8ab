package dev.tradewind.aws.compile;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that a schema of {@code serverless.yml} allows, as paths: {@code sqs.batchSize}. A map
 * with keys of the user's choice stands as {@code *}; items of a list have the path of the list.
 */
final class SchemaKeys {

  private static final Path SCHEMAS = Path.of("../../schema");
  private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");

  private final Map<String, Mapping> files = new HashMap<>();
  private final Set<String> paths = new TreeSet<>();

  private SchemaKeys() {}

  /** All paths of the schema in a file, each behind a root. */
  static Set<String> of(String file, String root) throws IOException {
    SchemaKeys keys = new SchemaKeys();
    keys.walk(new Schema(file, keys.file(file)), root, Set.of());
    return keys.paths;
  }

  private record Schema(String file, Mapping content) {}

  private void walk(Schema schema, String path, Set<String> seen) throws IOException {
    String reference = schema.content().text("$ref").orElse("");
    if (!reference.isEmpty() && !seen.contains(schema.file() + reference)) {
      Set<String> more = new TreeSet<>(seen);
      more.add(schema.file() + reference);
      walk(resolved(schema, reference), path, more);
    }
    for (String choice : CHOICES) {
      if (schema.content().get(choice).orElse(null) instanceof Sequence list) {
        for (Node item : list.items()) {
          walkBelow(schema, item, path, seen);
        }
      }
    }
    walkMap(schema, "properties", path, seen);
    walkOne(schema, "items", path, seen);
    walkOne(schema, "additionalProperties", path + ".*", seen);
    for (Node pattern : values(schema.content(), "patternProperties").values()) {
      walkBelow(schema, pattern, path + ".*", seen);
    }
  }

  private void walkMap(Schema schema, String key, String path, Set<String> seen)
      throws IOException {
    for (Map.Entry<String, Node> property : values(schema.content(), key).entrySet()) {
      String below = path + "." + property.getKey();
      paths.add(below);
      walkBelow(schema, property.getValue(), below, seen);
    }
  }

  private void walkOne(Schema schema, String key, String path, Set<String> seen)
      throws IOException {
    Optional<Node> content = schema.content().get(key);
    if (content.isPresent()) {
      walkBelow(schema, content.get(), path, seen);
    }
  }

  /** A part of a schema; {@code true} and {@code false} allow all or nothing, and have no keys. */
  private void walkBelow(Schema owner, Node part, String path, Set<String> seen)
      throws IOException {
    if (part instanceof Mapping content) {
      walk(new Schema(owner.file(), content), path, seen);
    }
  }

  private static Map<String, Node> values(Mapping schema, String key) {
    Map<String, Node> values = new HashMap<>();
    schema
        .mapping(key)
        .ifPresent(
            block -> block.entries().forEach((name, entry) -> values.put(name, entry.value())));
    return values;
  }

  private Schema resolved(Schema schema, String reference) throws IOException {
    String[] parts = reference.split("#", 2);
    String name = parts[0].isEmpty() ? schema.file() : parts[0];
    String pointer = parts.length > 1 ? parts[1] : "";
    Mapping content = file(name);
    for (String key : pointer.split("/", -1)) {
      content = key.isEmpty() ? content : content.mapping(key).orElseThrow();
    }
    return new Schema(name, content);
  }

  private Mapping file(String name) throws IOException {
    Mapping known = files.get(name);
    if (known == null) {
      known = ProjectFixture.parse(Files.readString(SCHEMAS.resolve(name)));
      files.put(name, known);
    }
    return known;
  }
}
