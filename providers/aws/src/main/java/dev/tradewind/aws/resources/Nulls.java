package dev.tradewind.aws.resources;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;

/** Takes keys whose value is null out of a value, at every depth. Items of lists stay. */
final class Nulls {

  private Nulls() {}

  static Node removed(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        MappingBuilder result = Cfn.object();
        mapping
            .entries()
            .forEach(
                (key, entry) -> {
                  if (!entry.value().isNull()) {
                    result.put(key, removed(entry.value()));
                  }
                });
        yield result.build();
      }
      case Sequence sequence -> Cfn.list(sequence.items().stream().map(Nulls::removed).toList());
      case Scalar scalar -> scalar;
    };
  }
}
