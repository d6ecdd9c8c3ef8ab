package dev.tradewind.aws.invocation;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;

/** How a rule of EventBridge rewrites an event before the function gets it. */
public final class InputTransformer {

  private InputTransformer() {}

  /** The file's {@code inputPathsMap} and {@code inputTemplate} as CloudFormation spells them. */
  public static Mapping of(Mapping written) {
    MappingBuilder transformer = Cfn.object();
    written
        .entries()
        .forEach((key, entry) -> transformer.put(LogicalIds.capitalised(key), entry.value()));
    return transformer.build();
  }
}
