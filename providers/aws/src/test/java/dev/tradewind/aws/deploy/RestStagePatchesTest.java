package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.stack.StackState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What is changed of the stage of a REST API. */
class RestStagePatchesTest {

  private static final GetStageResponse FRESH = GetStageResponse.builder().build();

  @Test
  void whatTheProjectDoesNotSayIsLeftAlone() {
    assertThat(patches("'apiGateway': {'shouldStartNameWithService': true}", FRESH)).isEmpty();
  }

  @Test
  void tracingAndMetricsAreSwitched() {
    String on = "'tracing': {'apiGateway': true}, 'apiGateway': {'metrics': true}";

    assertThat(patches(on, FRESH))
        .containsExactly("replace /tracingEnabled true", "replace /*/*/metrics/enabled true");
    assertThat(
            patches(
                on,
                FRESH.toBuilder()
                    .tracingEnabled(true)
                    .methodSettings(all(MethodSetting.builder().metricsEnabled(true).build()))
                    .build()))
        .isEmpty();
  }

  @Test
  void logsOfTheApiAreAccessLogsAndExecutionLogs() {
    assertThat(patches("'logs': {'restApi': {'format': 'F', 'level': 'ERROR'}}", FRESH))
        .containsExactly(
            "replace /accessLogSettings/destinationArn"
                + " arn:aws-cn:logs:cn-north-1:123456789012:log-group:/aws/api-gateway/shop-dev",
            "replace /accessLogSettings/format F",
            "replace /*/*/logging/dataTrace true",
            "replace /*/*/logging/loglevel ERROR");
  }

  @Test
  void aStageThatLogsSoAlreadyIsLeftAlone() {
    GetStageResponse logging =
        FRESH.toBuilder()
            .accessLogSettings(
                it ->
                    it.format("F")
                        .destinationArn(
                            "arn:aws-cn:logs:cn-north-1:123456789012:log-group:"
                                + "/aws/api-gateway/shop-dev"))
            .methodSettings(
                all(MethodSetting.builder().dataTraceEnabled(true).loggingLevel("INFO").build()))
            .build();

    assertThat(patches("'logs': {'restApi': {'format': 'F'}}", logging)).isEmpty();
    assertThat(patches("'logs': {'restApi': false}", logging))
        .containsExactly(
            "replace /*/*/logging/dataTrace false", "replace /*/*/logging/loglevel OFF");
    assertThat(
            patches(
                "'logs': {'restApi': {'accessLogging': false, 'fullExecutionData': false}}",
                logging))
        .containsExactly("remove /accessLogSettings null", "replace /*/*/logging/dataTrace false");
  }

  private static Map<String, MethodSetting> all(MethodSetting setting) {
    return Map.of("*/*", setting);
  }

  private static List<String> patches(String provider, GetStageResponse stage) {
    Stack stack =
        Stack.builder()
            .stackId("arn:aws-cn:cloudformation:cn-north-1:123456789012:stack/shop-dev/1")
            .build();
    return new RestStagePatches(
            ProjectFixture.of("{'service': 'shop', 'provider': {'name': 'aws', " + provider + "}}")
                .service(),
            new StackState(stack, StackState.Condition.READY),
            "cn-north-1")
        .of(stage).stream()
            .map(it -> it.opAsString() + " " + it.path() + " " + it.value())
            .toList();
  }
}
