package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schema files on the class path, each opened once, when it is first asked for. To the JSON
 * Schema library each definition of a file is a document of its own, {@code FILE/DEFINITION}, so
 * that it prepares only those that a project needs: preparing all takes most of the time of a
 * check.
 */
final class SchemaFiles {

  private static final String SCHEME = "tradewind:/schema/";
  private static final String DEFINITIONS = "/$defs/";

  private final Map<String, SchemaFile> files = new ConcurrentHashMap<>();

  /** The name by which the JSON Schema library knows a file. */
  static String uri(String file) {
    return SCHEME + file;
  }

  /** The document that a reference in another one leads to, with a fragment where it has one. */
  static String reference(String document, String reference) {
    int hash = reference.indexOf('#');
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    String file =
        hash == 0 ? fileOf(document) : hash < 0 ? reference : reference.substring(0, hash);
    if (fragment.startsWith(DEFINITIONS)) {
      return uri(file + "/" + fragment.substring(DEFINITIONS.length()));
    }
    return uri(file) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  private static String fileOf(String document) {
    String path = document.substring(SCHEME.length());
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  SchemaFile file(String name) {
    return files.computeIfAbsent(name, SchemaFile::read);
  }

  /** A file without its definitions, or one definition of a file. */
  Optional<Mapping> document(String uri) {
    if (!uri.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String path = uri.substring(SCHEME.length());
    int slash = path.indexOf('/');
    SchemaFile file = file(fileOf(uri));
    return slash < 0 ? Optional.of(file.root()) : file.definition(path.substring(slash + 1));
  }

  /** The schema at a location such as {@code tradewind:/schema/aws.json#/properties/package}. */
  Optional<Mapping> at(String location) {
    int hash = location.indexOf('#');
    String document = hash < 0 ? location : location.substring(0, hash);
    String pointer = hash < 0 ? "" : location.substring(hash + 1);
    return document(document).flatMap(root -> walk(root, pointer)).flatMap(Node::asMapping);
  }

  private static Optional<Node> walk(Node root, String pointer) {
    Node current = root;
    String decoded =
        pointer.contains("%")
            ? URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8)
            : pointer;
    int from = 1;
    while (from <= decoded.length() && !decoded.isEmpty()) {
      int end = decoded.indexOf('/', from);
      String part = decoded.substring(from, end < 0 ? decoded.length() : end);
      Optional<Node> next = step(current, part.replace("~1", "/").replace("~0", "~"));
      if (next.isEmpty() || end < 0) {
        return next;
      }
      current = next.get();
      from = end + 1;
    }
    return Optional.of(current);
  }

  private static Optional<Node> step(Node node, String part) {
    return switch (node) {
      case Mapping mapping -> mapping.get(part);
      case Sequence list -> {
        int index = Integer.parseInt(part);
        yield index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }
}
