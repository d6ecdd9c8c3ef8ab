package dev.tradewind.aws.info;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.FunctionInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stack says about the service that was deployed with it. */
public final class StackInfo {

  private static final int REGION_OF_ARN = 3;

  private StackInfo() {}

  /** Without the sizes of the functions' code, which stacks do not know. */
  public static DeploymentInfo of(Service service, StackState stack) {
    return of(service, stack, Map.of());
  }

  /**
   * @param sizes of the functions' code in bytes, by function key, as far as they are known
   */
  public static DeploymentInfo of(Service service, StackState stack, Map<String, Long> sizes) {
    return switch (stack.condition()) {
      case EMPTY, NEVER_CREATED ->
          new DeploymentInfo(
              Status.NOT_DEPLOYED,
              summary(service, stack),
              List.of(),
              List.of(),
              Map.of(),
              Map.of());
      case READY, BUSY, STUCK, HALF_REMOVED ->
          new DeploymentInfo(
              Status.RUNNING,
              summary(service, stack),
              Endpoints.of(service, stack),
              functions(service, sizes),
              layers(service, stack),
              stack.outputs());
    };
  }

  private static Map<String, String> summary(Service service, StackState stack) {
    Map<String, String> summary = new LinkedHashMap<>();
    summary.put("region", region(stack));
    summary.put("stack", stack.name());
    String status = stack.status();
    if (!status.equals("CREATE_COMPLETE") && !status.equals("UPDATE_COMPLETE")) {
      summary.put("stack status", status);
    }
    List<String> keys = ApiKeyNames.of(service);
    if (!keys.isEmpty()) {
      summary.put(
          "api keys",
          String.join(", ", keys)
              + "  (values: aws apigateway get-api-keys --include-values --region "
              + region(stack)
              + ")");
    }
    stack
        .output("CloudFrontDistributionDomainName")
        .ifPresent(domain -> summary.put("cloudfront", "https://" + domain));
    return summary;
  }

  /** {@code arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID}. */
  private static String region(StackState stack) {
    return stack.id().split(":", -1)[REGION_OF_ARN];
  }

  private static List<FunctionInfo> functions(Service service, Map<String, Long> sizes) {
    return service.functions().values().stream()
        .map(
            function ->
                new FunctionInfo(function.key(), function.name(), sizes.get(function.key())))
        .toList();
  }

  private static Map<String, String> layers(Service service, StackState stack) {
    Map<String, String> layers = new LinkedHashMap<>();
    for (String key : service.layers().keySet()) {
      stack
          .output(LogicalIds.function(key) + "LambdaLayerQualifiedArn")
          .ifPresent(arn -> layers.put(key, arn));
    }
    return layers;
  }
}
