package dev.tradewind.aws.identity;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/** IAM statements. */
public final class Statements {

  private Statements() {}

  /**
   * {@code Allow} a list of actions.
   *
   * @param resource one ARN or a list, written as it is
   */
  public static Mapping allow(Node resource, String... actions) {
    return Cfn.object()
        .put("Effect", "Allow")
        .put("Action", Cfn.texts(actions))
        .put("Resource", resource)
        .build();
  }
}
