package dev.tradewind.aws.deploy;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/**
 * What is to be changed of a REST API's stage for it to trace, count and log as the project says.
 */
final class RestStagePatches {

  private static final String ALL_METHODS = "/*/*";

  private static final String ACCESS_LOG_FORMAT =
      "requestId: $context.requestId, ip: $context.identity.sourceIp, caller:"
          + " $context.identity.caller, user: $context.identity.user, requestTime:"
          + " $context.requestTime, httpMethod: $context.httpMethod, resourcePath:"
          + " $context.resourcePath, status: $context.status, protocol: $context.protocol,"
          + " responseLength: $context.responseLength";

  private final Service service;
  private final StackState stack;
  private final String region;
  private final Settings provider;

  RestStagePatches(Service service, StackState stack, String region) {
    this.service = service;
    this.stack = stack;
    this.region = region;
    this.provider = Settings.ofProvider(service);
  }

  /** Empty when the stage is as it should be. */
  List<PatchOperation> of(GetStageResponse stage) {
    MethodSetting methods =
        stage.methodSettings().getOrDefault("*/*", MethodSetting.builder().build());
    List<PatchOperation> patches = new ArrayList<>();
    said("tracing", "apiGateway")
        .map(Settings::counts)
        .filter(wanted -> !wanted.equals(stage.tracingEnabled()))
        .ifPresent(wanted -> patches.add(replace("/tracingEnabled", wanted)));
    said("apiGateway", "metrics")
        .map(Settings::counts)
        .filter(wanted -> !wanted.equals(methods.metricsEnabled()))
        .ifPresent(wanted -> patches.add(replace(ALL_METHODS + "/metrics/enabled", wanted)));
    said("logs", "restApi").ifPresent(logs -> logs(logs, stage, methods, patches));
    return patches;
  }

  private void logs(
      Node written, GetStageResponse stage, MethodSetting methods, List<PatchOperation> patches) {
    boolean on = Settings.counts(written);
    Settings logs =
        new Settings(written.asMapping().orElseGet(() -> Mapping.empty(written.source())));
    if (on && isOn(logs, "accessLogging")) {
      access(logs, stage, patches);
    } else if (on && stage.accessLogSettings() != null) {
      patches.add(PatchOperation.builder().op(Op.REMOVE).path("/accessLogSettings").build());
    }
    boolean data = on && isOn(logs, "fullExecutionData");
    if (!Boolean.valueOf(data).equals(methods.dataTraceEnabled())) {
      patches.add(replace(ALL_METHODS + "/logging/dataTrace", data));
    }
    String level = on && isOn(logs, "executionLogging") ? logs.text("level").orElse("INFO") : "OFF";
    if (!level.equals(methods.loggingLevel())) {
      patches.add(replace(ALL_METHODS + "/logging/loglevel", level));
    }
  }

  private void access(Settings logs, GetStageResponse stage, List<PatchOperation> patches) {
    String group =
        "arn:"
            + part(1)
            + ":logs:"
            + region
            + ":"
            + part(4)
            + ":log-group:/aws/api-gateway/"
            + service.name()
            + "-"
            + RestStage.name(service);
    String format = logs.text("format").orElse(ACCESS_LOG_FORMAT);
    boolean same =
        stage.accessLogSettings() != null
            && group.equals(stage.accessLogSettings().destinationArn())
            && format.equals(stage.accessLogSettings().format());
    if (!same) {
      patches.add(replace("/accessLogSettings/destinationArn", group));
      patches.add(replace("/accessLogSettings/format", format));
    }
  }

  /** Off only when the file says so. */
  private static boolean isOn(Settings logs, String key) {
    return logs.written()
        .get(key)
        .filter(node -> !node.isNull())
        .map(Settings::counts)
        .orElse(true);
  }

  private Optional<Node> said(String... path) {
    return provider.written().at(path).filter(node -> !node.isNull());
  }

  /** A part of the stack's ARN: 1 is the partition, 4 the account. */
  private String part(int index) {
    return stack.id().split(":", -1)[index];
  }

  private static PatchOperation replace(String path, Object value) {
    return PatchOperation.builder().op(Op.REPLACE).path(path).value(String.valueOf(value)).build();
  }
}
