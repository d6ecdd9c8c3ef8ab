package dev.tradewind.aws.invocation;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/** The address under which API Gateway calls a function. */
public final class InvocationUri {

  private InvocationUri() {}

  /**
   * @param function its ARN
   */
  public static Mapping of(Node function) {
    return Cfn.join(
        "",
        Cfn.text("arn:"),
        Cfn.partition(),
        Cfn.text(":apigateway:"),
        Cfn.region(),
        Cfn.text(":lambda:path/2015-03-31/functions/"),
        function,
        Cfn.text("/invocations"));
  }
}
