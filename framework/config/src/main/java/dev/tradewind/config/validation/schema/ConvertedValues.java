package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document whose values are of the types that the schema wants, as far as {@link Conversions}
 * goes: {@code "10"} where a number belongs is 10 afterwards, and a single value where a list
 * belongs is a list of one. The tools before us go on with values so converted, and what they make
 * of them, templates and the hashes in it, shows it. Values that fit nothing stay as they are.
 */
final class ConvertedValues {

  private final SchemaFiles files;
  private final Map<String, Optional<Place>> targets = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();

  ConvertedValues(SchemaFiles files) {
    this.files = files;
  }

  /** A schema and the document that its references start from. */
  private record Place(Mapping schema, String document) {

    Place at(Mapping part) {
      return new Place(part, document);
    }

    Optional<Place> at(String key) {
      return schema.mapping(key).map(this::at);
    }

    List<Place> branches() {
      return schema.sequence("anyOf").map(Sequence::items).orElse(List.of()).stream()
          .flatMap(branch -> branch.asMapping().stream())
          .map(this::at)
          .toList();
    }
  }

  Mapping convert(Mapping document, String schema) {
    String uri = SchemaFiles.uri(schema);
    Node converted = convert(document, new Place(files.document(uri).orElseThrow(), uri));
    return converted.asMapping().orElse(document);
  }

  private Node convert(Node value, Place place) {
    if (value.isNull()) {
      return value;
    }
    Node current = typed(value, place.schema());
    Optional<Place> target = target(place);
    if (target.isPresent()) {
      current = convert(current, target.get());
    }
    Optional<Place> branch = branch(current, place.branches());
    if (branch.isPresent()) {
      current = convert(current, branch.get());
    }
    Optional<Place> consequence = consequence(current, place);
    if (consequence.isPresent()) {
      current = convert(current, consequence.get());
    }
    return switch (current) {
      case Mapping mapping -> entries(mapping, place);
      case Sequence list ->
          place.at("items").map(items -> items(list, items)).<Node>map(i -> i).orElse(list);
      case Scalar scalar -> scalar;
    };
  }

  private Mapping entries(Mapping mapping, Place place) {
    Map<String, Mapping.Entry> converted = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) ->
                converted.put(
                    key,
                    wanted(key, place)
                        .map(p -> new Mapping.Entry(entry.key(), convert(entry.value(), p)))
                        .orElse(entry)));
    return new Mapping(converted, mapping.source());
  }

  private Optional<Place> wanted(String key, Place place) {
    Optional<Place> properties = place.at("properties");
    if (properties.isPresent() && properties.get().schema().get(key).isPresent()) {
      return properties.get().at(key);
    }
    return place
        .at("patternProperties")
        .flatMap(patterns -> matching(key, patterns))
        .or(() -> place.at("additionalProperties"));
  }

  private Optional<Place> matching(String key, Place patterns) {
    return patterns.schema().keys().stream()
        .filter(form -> finds(form, key))
        .findFirst()
        .flatMap(patterns::at);
  }

  private Sequence items(Sequence list, Place items) {
    List<Node> converted = new ArrayList<>();
    list.items().forEach(item -> converted.add(convert(item, items)));
    return new Sequence(converted, list.source());
  }

  private Optional<Place> target(Place place) {
    return place
        .schema()
        .text("$ref")
        .flatMap(
            reference ->
                targets.computeIfAbsent(
                    SchemaFiles.reference(place.document(), reference), this::place));
  }

  private Optional<Place> place(String uri) {
    int hash = uri.indexOf('#');
    String document = hash < 0 ? uri : uri.substring(0, hash);
    return files.at(uri).map(schema -> new Place(schema, document));
  }

  private boolean finds(String pattern, String text) {
    return patterns.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
  }

  /** The form that a value has as it stands, else the first one that it can be converted to. */
  private Optional<Place> branch(Node value, List<Place> branches) {
    return branches.stream()
        .filter(branch -> fits(value, branch, false))
        .findFirst()
        .or(() -> branches.stream().filter(branch -> fits(value, branch, true)).findFirst());
  }

  /** What {@code then} or {@code else} wants, where a schema has an {@code if}. */
  private Optional<Place> consequence(Node value, Place place) {
    return place
        .at("if")
        .flatMap(
            condition ->
                place.at(
                    fits(value, condition, true) && haveFittingValues(value, condition)
                        ? "then"
                        : "else"));
  }

  private boolean haveFittingValues(Node value, Place place) {
    return !(value instanceof Mapping mapping)
        || mapping.entries().entrySet().stream()
            .allMatch(
                entry ->
                    wanted(entry.getKey(), place)
                        .map(wanted -> fits(entry.getValue().value(), wanted, true))
                        .orElse(true));
  }

  private boolean fits(Node value, Place place, boolean converted) {
    Mapping schema = place.schema();
    Node seen = converted ? typed(value, schema) : value;
    List<Place> branches = place.branches();
    return isOfType(seen, schema)
        && isAllowed(seen, schema)
        && matches(seen, schema)
        && hasItsKeys(seen, schema)
        && target(place).map(target -> fits(seen, target, converted)).orElse(true)
        && (branches.isEmpty() || branches.stream().anyMatch(b -> fits(seen, b, converted)));
  }

  private static boolean isOfType(Node value, Mapping schema) {
    Optional<String> type = schema.text("type");
    return type.isEmpty()
        || switch (type.get()) {
          case "string" -> value instanceof Scalar.Text;
          case "boolean" -> value instanceof Scalar.Bool;
          case "number" -> value instanceof Scalar.Numeric;
          case "integer" ->
              value instanceof Scalar.Numeric number && SchemaNode.isWhole(number.value());
          case "array" -> value instanceof Sequence;
          default -> value instanceof Mapping;
        };
  }

  private static boolean isAllowed(Node value, Mapping schema) {
    List<Node> allowed = allowed(schema);
    return allowed.isEmpty()
        || (value instanceof Scalar scalar
            && allowed.stream().anyMatch(one -> isSame(one, scalar) && sameClass(one, scalar)));
  }

  private boolean matches(Node value, Mapping schema) {
    Optional<String> pattern = schema.text("pattern");
    return pattern.isEmpty()
        || !(value instanceof Scalar scalar)
        || finds(pattern.get(), scalar.toPlainText());
  }

  private boolean hasItsKeys(Node value, Mapping schema) {
    if (!(value instanceof Mapping mapping)) {
      return true;
    }
    boolean hasAll =
        schema.sequence("required").map(Sequence::items).orElse(List.of()).stream()
            .flatMap(key -> key.asText().stream())
            .allMatch(mapping.keys()::contains);
    boolean closed =
        schema.get("additionalProperties").orElse(null) instanceof Scalar.Bool open
            && !open.value();
    return hasAll && (!closed || mapping.keys().stream().allMatch(key -> isKnown(key, schema)));
  }

  private boolean isKnown(String key, Mapping schema) {
    return schema.mapping("properties").map(Mapping::keys).filter(k -> k.contains(key)).isPresent()
        || schema.mapping("patternProperties").map(Mapping::keys).stream()
            .flatMap(forms -> forms.stream())
            .anyMatch(form -> finds(form, key));
  }

  /** The value as the {@code type} of a schema wants it, or as it is. */
  private static Node typed(Node value, Mapping schema) {
    Optional<String> type = schema.text("type");
    if (type.isEmpty()) {
      return listed(value, schema);
    }
    if (type.get().equals("array")) {
      return value instanceof Scalar ? new Sequence(List.of(value), value.source()) : value;
    }
    if (type.get().equals("object") || !Conversions.fits(value, type.get())) {
      return value;
    }
    Node only = value instanceof Sequence list ? list.items().getFirst() : value;
    return only instanceof Scalar scalar ? scalar(scalar, type.get()) : value;
  }

  private static Scalar scalar(Scalar value, String type) {
    return switch (type) {
      case "string" -> new Scalar.Text(value.toPlainText(), value.source());
      case "boolean" -> {
        String text = value.toPlainText();
        yield new Scalar.Bool(text.equals("true") || text.equals("1"), value.source());
      }
      case "number", "integer" ->
          new Scalar.Numeric(Conversions.number(value).orElseThrow(), value.source());
      default -> value;
    };
  }

  /** The one of the allowed values that reads the same. */
  private static Node listed(Node value, Mapping schema) {
    if (!(value instanceof Scalar scalar)) {
      return value;
    }
    List<Node> same = allowed(schema).stream().filter(one -> isSame(one, scalar)).toList();
    if (same.isEmpty() || same.stream().anyMatch(one -> sameClass(one, scalar))) {
      return value;
    }
    return switch (same.getFirst()) {
      case Scalar.Numeric number -> new Scalar.Numeric(number.value(), value.source());
      case Scalar.Bool bool -> new Scalar.Bool(bool.value(), value.source());
      case Scalar.Text text -> new Scalar.Text(text.value(), value.source());
      default -> value;
    };
  }

  private static List<Node> allowed(Mapping schema) {
    return schema
        .sequence("enum")
        .map(Sequence::items)
        .orElseGet(() -> schema.get("const").stream().toList());
  }

  private static boolean isSame(Node allowed, Scalar value) {
    return allowed instanceof Scalar scalar && scalar.toPlainText().equals(value.toPlainText());
  }

  private static boolean sameClass(Node allowed, Scalar value) {
    return allowed.getClass() == value.getClass();
  }
}
