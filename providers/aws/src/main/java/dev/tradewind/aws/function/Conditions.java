package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;

/** The {@code condition} of a function, which everything that is the function's alone shares. */
public final class Conditions {

  private Conditions() {}

  public static Resource apply(Resource resource, Function function) {
    return Settings.of(function)
        .value("condition")
        .map(condition -> resource.with("Condition", condition))
        .orElse(resource);
  }

  public static Mapping apply(Mapping output, Function function) {
    return Settings.of(function)
        .value("condition")
        .map(condition -> output.with("Condition", condition))
        .orElse(output);
  }
}
