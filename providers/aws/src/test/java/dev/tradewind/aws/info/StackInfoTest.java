package dev.tradewind.aws.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.StackState.Condition;
import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo;
import dev.tradewind.spi.operation.DeploymentInfo.Endpoint;
import dev.tradewind.spi.operation.DeploymentInfo.ScheduleInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

class StackInfoTest {

  private static final Map<String, String> NO_OUTPUTS = Map.of();

  private static StackState stack(String status, Condition condition, Map<String, String> outputs) {
    return new StackState(
        Stack.builder()
            .stackId("arn:aws:cloudformation:eu-west-1:123:stack/svc-dev/uuid")
            .stackName("svc-dev")
            .stackStatus(status)
            .outputs(
                outputs.entrySet().stream()
                    .map(
                        output ->
                            Output.builder()
                                .outputKey(output.getKey())
                                .outputValue(output.getValue())
                                .build())
                    .toList())
            .build(),
        condition);
  }

  private static DeploymentInfo info(String project, Map<String, String> outputs) {
    Service service = ProjectFixture.of(project).service();
    return StackInfo.of(service, stack("UPDATE_COMPLETE", Condition.READY, outputs));
  }

  @Test
  void addressesOfApisAndFunctionsComeFromTheOutputs() {
    DeploymentInfo info =
        info(
            "{'functions':{'one':{'url':true,'events':[{'httpApi':'GET /users/{id}'},"
                + "{'httpApi':'*'}]},'two':{'events':[{'websocket':'$connect'},"
                + "{'websocket':'$default'}]}}}",
            Map.of(
                "HttpApiUrl", "https://api",
                "OneLambdaFunctionUrl", "https://url/",
                "ServiceEndpointWebsocket", "wss://socket/dev"));

    assertThat(info.endpoints())
        .containsExactly(
            new Endpoint("GET", "https://api/users/{id}", "one"),
            new Endpoint("ANY", "https://api", "one"),
            new Endpoint("ANY", "https://url/", "one"),
            new Endpoint("WS", "wss://socket/dev", "two"));
  }

  @Test
  void anHttpApiOfAnotherStackHasItsAddressFromItsId() {
    DeploymentInfo info =
        info(
            "{'provider':{'httpApi':{'id':'abc'}},'functions':{'one':{'events':[{'httpApi':'GET"
                + " /a'}]}}}",
            NO_OUTPUTS);

    assertThat(info.endpoints())
        .containsExactly(
            new Endpoint("GET", "https://abc.execute-api.eu-west-1.amazonaws.com/a", "one"));
  }

  @Test
  void apiKeysAreNamedButTheirValuesAreNot() {
    DeploymentInfo info =
        info(
            "{'provider':{'apiGateway':{'apiKeys':['first',{'name':'second','value':'geheim'},"
                + "{'gold':['third']}]}}}",
            NO_OUTPUTS);

    assertThat(info.summary().get("api keys"))
        .startsWith("first, second, third")
        .contains("--include-values");
    assertThat(info.toString()).doesNotContain("geheim");
  }

  @Test
  void layersAndSizesAreShown() {
    Service service =
        ProjectFixture.of("{'functions':{'one':{}},'layers':{'lib':{'path':'lib'}}}").service();

    DeploymentInfo info =
        StackInfo.of(
            service,
            stack(
                "CREATE_COMPLETE",
                Condition.READY,
                Map.of("LibLambdaLayerQualifiedArn", "arn:layer:lib:1")),
            Map.of("one", 42L));

    assertThat(info.layers()).containsExactly(Map.entry("lib", "arn:layer:lib:1"));
    assertThat(info.functions().getFirst().size()).isEqualTo(42);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "CREATE_COMPLETE, READY, RUNNING, -",
        "UPDATE_IN_PROGRESS, BUSY, RUNNING, -",
        "UPDATE_ROLLBACK_COMPLETE, READY, RUNNING, the last deploy failed and was undone",
        "CREATE_FAILED, READY, FAILED, was kept",
        "ROLLBACK_COMPLETE, NEVER_CREATED, FAILED, the first deploy failed",
        "ROLLBACK_FAILED, NEVER_CREATED, FAILED, the first deploy failed",
        "UPDATE_ROLLBACK_FAILED, STUCK, FAILED, could not be undone",
        "DELETE_FAILED, HALF_REMOVED, FAILED, `tradewind remove` tries again",
        "CREATE_IN_PROGRESS, BUSY, CHANGING, -",
        "DELETE_IN_PROGRESS, BUSY, CHANGING, -",
        "REVIEW_IN_PROGRESS, EMPTY, NOT_DEPLOYED, changes were only shown"
      })
  void aServiceIsNoBetterThanItsStack(
      String status, Condition condition, DeploymentInfo.Status expected, @Nullable String note) {
    Service service = ProjectFixture.of("{'functions':{'one':{}}}").service();

    DeploymentInfo info = StackInfo.of(service, stack(status, condition, NO_OUTPUTS));

    assertThat(info.status()).isEqualTo(expected);
    assertThat(info.summary().getOrDefault("stack status", "CREATE_COMPLETE")).isEqualTo(status);
    assertThat(info.summary().getOrDefault("note", "")).contains(note == null ? "" : note);
    assertThat(info.summary().containsKey("note")).isEqualTo(note != null);
  }

  @Test
  void schedulesAreListedUnlessTheyAreOff() {
    assertThat(
            info(
                    "{'functions':{'tick':{'events':[{'schedule':'rate(1 hour)'},"
                        + "{'schedule':{'rate':'rate(2 hours)','enabled':false}}]},"
                        + "'report':{'events':[{'schedule':{'method':'scheduler',"
                        + "'rate':['cron(0 9 * * ? *)'],'timezone':'Europe/Paris'}}]}}}",
                    NO_OUTPUTS)
                .schedules())
        .containsExactly(
            new ScheduleInfo("rate(1 hour)", null, "tick"),
            new ScheduleInfo("cron(0 9 * * ? *)", "Europe/Paris", "report"));
  }
}
