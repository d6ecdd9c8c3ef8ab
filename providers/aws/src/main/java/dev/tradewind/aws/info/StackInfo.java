package dev.tradewind.aws.info;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.FunctionInfo;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a stack says about the service that was deployed with it. */
public final class StackInfo {

  private static final int REGION_OF_ARN = 3;

  /** Statuses of stacks that {@code disableRollback} keeps as they failed. */
  private static final Set<String> KEPT_FAILURES = Set.of("CREATE_FAILED", "UPDATE_FAILED");

  private static final Set<String> WITHOUT_SERVICE =
      Set.of("CREATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "ROLLBACK_IN_PROGRESS");

  private StackInfo() {}

  /** Without the sizes of the functions' code, which stacks do not know. */
  public static DeploymentInfo of(Service service, StackState stack) {
    return of(service, stack, Map.of());
  }

  /**
   * @param sizes of the functions' code in bytes, by function key, as far as they are known
   */
  public static DeploymentInfo of(Service service, StackState stack, Map<String, Long> sizes) {
    Status status = status(stack);
    return switch (stack.condition()) {
      case EMPTY, NEVER_CREATED ->
          new DeploymentInfo(
              status, summary(service, stack), List.of(), List.of(), List.of(), Map.of(), Map.of());
      case READY, BUSY, STUCK, HALF_REMOVED ->
          new DeploymentInfo(
              status,
              summary(service, stack),
              Endpoints.of(service, stack),
              schedules(service),
              functions(service, sizes),
              layers(service, stack),
              stack.outputs());
    };
  }

  /** What was deployed before runs on while it is updated, and when that was undone. */
  private static Status status(StackState stack) {
    return switch (stack.condition()) {
      case EMPTY -> Status.NOT_DEPLOYED;
      case NEVER_CREATED, STUCK, HALF_REMOVED -> Status.FAILED;
      case READY -> KEPT_FAILURES.contains(stack.status()) ? Status.FAILED : Status.RUNNING;
      case BUSY -> WITHOUT_SERVICE.contains(stack.status()) ? Status.CHANGING : Status.RUNNING;
    };
  }

  /** What a status of the stack means to who deploys; nothing where it is plain. */
  private static Optional<String> meaning(String status) {
    return Optional.ofNullable(
        switch (status) {
          case "REVIEW_IN_PROGRESS" -> "changes were only shown";
          case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED" ->
              "the first deploy failed; `tradewind deploy` makes the stack anew";
          case "CREATE_FAILED", "UPDATE_FAILED" ->
              "a deploy failed, and what it had done was kept; deploy again";
          case "UPDATE_ROLLBACK_COMPLETE" -> "the last deploy failed and was undone";
          case "UPDATE_ROLLBACK_FAILED" ->
              "a deploy failed and could not be undone; `tradewind deploy` tries that again";
          case "DELETE_FAILED" -> "it could not be removed; `tradewind remove` tries again";
          default -> null;
        });
  }

  private static Map<String, String> summary(Service service, StackState stack) {
    Map<String, String> summary = new LinkedHashMap<>();
    summary.put("region", region(stack));
    summary.put("stack", stack.name());
    String status = stack.status();
    if (!status.equals("CREATE_COMPLETE") && !status.equals("UPDATE_COMPLETE")) {
      summary.put("stack status", status);
      meaning(status).ifPresent(text -> summary.put("note", text));
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

  private static List<ScheduleInfo> schedules(Service service) {
    List<ScheduleInfo> schedules = new ArrayList<>();
    for (Function function : service.functions().values()) {
      for (Event event : function.events()) {
        if (event instanceof Event.Schedule schedule && schedule.enabled()) {
          for (String expression : schedule.expressions()) {
            schedules.add(new ScheduleInfo(expression, schedule.timezone(), function.key()));
          }
        }
      }
    }
    return schedules;
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
