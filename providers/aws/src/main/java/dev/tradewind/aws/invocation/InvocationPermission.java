package dev.tradewind.aws.invocation;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import org.jspecify.annotations.Nullable;

/** What lets a service call a function: {@code AWS::Lambda::Permission}. */
public final class InvocationPermission {

  private InvocationPermission() {}

  /**
   * @param id the logical id of the permission
   * @param function the ARN of the function
   * @param principal the service, for example {@code events.amazonaws.com}
   * @param source the ARN of what may call; null for everything of the service
   */
  public static Resource of(String id, Node function, Node principal, @Nullable Node source) {
    MappingBuilder properties =
        Cfn.object()
            .put("FunctionName", function)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", principal)
            .put("SourceArn", source);
    return Resource.of(id, "AWS::Lambda::Permission", properties);
  }

  /** For API Gateway. */
  public static Resource ofApi(String id, Node function, @Nullable Node source) {
    return of(id, function, Cfn.text("apigateway.amazonaws.com"), source);
  }

  /** For a rule of EventBridge. */
  public static Resource ofRule(String id, Node function, Node rule) {
    return of(id, function, Cfn.text("events.amazonaws.com"), rule);
  }
}
