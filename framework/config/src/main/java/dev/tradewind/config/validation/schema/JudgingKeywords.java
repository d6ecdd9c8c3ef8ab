package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.Map;
import java.util.Set;

/**
 * A schema without the keywords that only describe, which are a fifth of all: the library would
 * look at each of them for each value.
 */
final class JudgingKeywords {

  private static final Set<String> DESCRIBING =
      Set.of(
          "$schema",
          "$comment",
          "title",
          "description",
          "examples",
          "default",
          "x-wants",
          "x-unknown",
          "x-intrinsic");

  /** They hold schemas by names of the project's, which may well be those of keywords. */
  private static final Set<String> BY_NAME = Set.of("properties", "patternProperties");

  /** Their values are none of a schema's, whatever they look like. */
  private static final Set<String> VALUES = Set.of("enum", "const");

  private JudgingKeywords() {}

  static Mapping of(Mapping schema) {
    MappingBuilder judging = new MappingBuilder(schema.source());
    for (Map.Entry<String, Mapping.Entry> entry : schema.entries().entrySet()) {
      String keyword = entry.getKey();
      if (!DESCRIBING.contains(keyword)) {
        judging.put(keyword, VALUES.contains(keyword) ? entry.getValue().value() : in(entry));
      }
    }
    return judging.build();
  }

  private static Node in(Map.Entry<String, Mapping.Entry> keyword) {
    return switch (keyword.getValue().value()) {
      case Mapping byName when BY_NAME.contains(keyword.getKey()) -> {
        MappingBuilder schemas = new MappingBuilder(byName.source());
        byName.entries().forEach((name, entry) -> schemas.put(name, part(entry.value())));
        yield schemas.build();
      }
      case Sequence list ->
          new Sequence(list.items().stream().map(JudgingKeywords::part).toList(), list.source());
      case Node one -> part(one);
    };
  }

  private static Node part(Node node) {
    return switch (node) {
      case Mapping schema -> of(schema);
      case Sequence list -> list;
      case Scalar scalar -> scalar;
    };
  }
}
