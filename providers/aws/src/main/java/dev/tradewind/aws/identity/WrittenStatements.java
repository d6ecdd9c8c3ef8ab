package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;

/**
 * Policy statements of a project file in the shape that live stacks have them: the validation of
 * the Serverless Framework makes lists of single actions and principals, and a single resource of a
 * list with one (measured on osls 4.3.1).
 */
public final class WrittenStatements {

  private WrittenStatements() {}

  public static Node shaped(Node statement) {
    if (!(statement instanceof Mapping mapping)) {
      return statement;
    }
    MappingBuilder shaped = new MappingBuilder(mapping.source());
    mapping.entries().forEach((key, entry) -> shaped.put(key, value(key, entry.value())));
    return shaped.build();
  }

  private static Node value(String key, Node value) {
    return switch (key) {
      case "Action", "NotAction" -> listed(value);
      case "Principal", "NotPrincipal" -> principal(value);
      case "Resource", "NotResource" -> single(value);
      default -> value;
    };
  }

  private static Node principal(Node value) {
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    MappingBuilder shaped = new MappingBuilder(mapping.source());
    mapping
        .entries()
        .forEach(
            (kind, entry) ->
                shaped.put(
                    kind,
                    kind.equals("AWS") && isEveryone(entry.value())
                        ? entry.value()
                        : listed(entry.value())));
    return shaped.build();
  }

  private static boolean isEveryone(Node value) {
    return value.asText().filter("*"::equals).isPresent();
  }

  private static Node listed(Node value) {
    return value instanceof Scalar ? Cfn.list(value) : value;
  }

  private static Node single(Node value) {
    return value instanceof Sequence list
            && list.items().size() == 1
            && list.items().getFirst() instanceof Scalar only
        ? only
        : value;
  }
}
