package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Of several forms that a value may have and has none of, the one that the user meant: the form of
 * the same kind (text, list, object), with the fewest faults. Only its faults are told.
 */
final class MeantBranch {

  private MeantBranch() {}

  /**
   * @param choice the {@code anyOf} that failed
   * @param branches faults of each branch, in the order of the schema
   */
  static List<SchemaFault> of(SchemaFault choice, List<List<SchemaFault>> branches) {
    List<List<SchemaFault>> sameKind =
        branches.stream()
            .filter(faults -> faults.stream().noneMatch(fault -> otherKind(fault, choice)))
            .toList();
    boolean expression = looksLikeExpression(choice.value());
    List<List<SchemaFault>> meant =
        sameKind.stream().filter(faults -> expression || !isExpression(faults, choice)).toList();
    if (meant.isEmpty()) {
      return List.of(choice.as(SchemaFault.NO_KIND, kinds(choice, branches)));
    }
    if (meant.size() > 1 && choice.value() instanceof Scalar) {
      return List.of(choice.as(SchemaFault.NO_VALUE, wishes(choice, meant)));
    }
    return meant.stream().min(Comparator.comparingInt(MeantBranch::weight)).orElseThrow();
  }

  private static int weight(List<SchemaFault> faults) {
    return faults.stream().mapToInt(fault -> fault.keyword().equals("const") ? 10 : 1).sum();
  }

  private static boolean otherKind(SchemaFault fault, SchemaFault choice) {
    if (!fault.pointer().equals(choice.pointer())) {
      return false;
    }
    return switch (fault.keyword()) {
      case "type", SchemaFault.NO_KIND -> true;
      case "enum", "const" -> !(choice.value() instanceof Scalar) || isOtherScalar(fault);
      default -> false;
    };
  }

  /** A list of words is no form for a boolean, nor {@code false} one for text. */
  private static boolean isOtherScalar(SchemaFault fault) {
    List<Node> allowed = allowed(fault);
    return allowed.stream().noneMatch(node -> node.getClass() == fault.value().getClass());
  }

  static List<Node> allowed(SchemaFault fault) {
    return fault
        .schema()
        .sequence("enum")
        .map(Sequence::items)
        .orElseGet(() -> fault.schema().get("const").stream().toList());
  }

  private static boolean isExpression(List<SchemaFault> faults, SchemaFault choice) {
    return faults.stream()
        .anyMatch(
            fault ->
                fault.pointer().equals(choice.pointer())
                    && fault.schema().get("x-intrinsic").isPresent());
  }

  private static boolean looksLikeExpression(Node value) {
    return value instanceof Mapping mapping
        && mapping.keys().stream().anyMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }

  private static String kinds(SchemaFault choice, List<List<SchemaFault>> branches) {
    Set<String> words = new LinkedHashSet<>();
    for (List<SchemaFault> faults : branches) {
      for (SchemaFault fault : faults) {
        if (fault.pointer().equals(choice.pointer())) {
          words.addAll(kind(fault));
        }
      }
    }
    return String.join("\n", words);
  }

  private static List<String> kind(SchemaFault fault) {
    if (fault.schema().get("x-intrinsic").isPresent()) {
      return List.of("an expression (`Ref` or `Fn::…`)");
    }
    return switch (fault.keyword()) {
      case "type" -> types(fault.schema());
      case SchemaFault.NO_KIND -> fault.note().lines().toList();
      case "enum", "const" -> allowed(fault).stream().map(MeantBranch::written).toList();
      default -> List.of();
    };
  }

  static List<String> types(Mapping schema) {
    List<String> words = new ArrayList<>();
    Node type = schema.get("type").orElseThrow();
    List<Node> types = type instanceof Sequence list ? list.items() : List.of(type);
    for (Node one : types) {
      words.add(
          switch (one.asText().orElse("")) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "an object";
          });
    }
    return words;
  }

  private static String written(Node node) {
    return node instanceof Scalar scalar ? "`" + scalar.toPlainText() + "`" : node.kind();
  }

  private static String wishes(SchemaFault choice, List<List<SchemaFault>> branches) {
    Set<String> words = new LinkedHashSet<>();
    choice.schema().text("x-wants").ifPresent(words::add);
    if (words.isEmpty()) {
      for (List<SchemaFault> faults : branches) {
        for (SchemaFault fault : faults) {
          wish(fault, words);
        }
      }
    }
    return String.join("\n", words);
  }

  private static void wish(SchemaFault fault, Set<String> words) {
    switch (fault.keyword()) {
      case "enum", "const" -> allowed(fault).forEach(node -> words.add(written(node)));
      case SchemaFault.NO_VALUE -> words.addAll(fault.note().lines().toList());
      default -> fault.schema().text("x-wants").ifPresent(words::add);
    }
  }
}
