package dev.tradewind.aws.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

class SingleFunctionTest {

  private static final String STACK =
      "arn:aws:cloudformation:eu-west-1:123456789012:stack/svc-dev/1";

  @TempDir Path directory;

  private final FakeFunctionApi api = new FakeFunctionApi();
  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void deployed() {
    api.versions.put("$LATEST", function(FunctionConfiguration.builder()));
  }

  private static GetFunctionResponse function(FunctionConfiguration.Builder configuration) {
    return GetFunctionResponse.builder()
        .configuration(
            configuration
                .functionName("svc-dev-one")
                .packageType("Zip")
                .codeSha256("same")
                .handler("a.b")
                .runtime("nodejs24.x")
                .memorySize(1024)
                .timeout(6)
                .role("arn:aws:iam::123456789012:role/the-role")
                .build())
        .code(code -> code.location("https://code"))
        .build();
  }

  @Test
  void codeThatIsDeployedAlreadyIsNotUploaded() throws Exception {
    DeployFunctionResult result = deploy("{}", "same", true, false);

    assertThat(result.codeChanged()).isFalse();
    assertThat(result.configurationChanged()).isFalse();
    assertThat(api.codeUpdates).isEmpty();
    assertThat(api.settingUpdates).isEmpty();
  }

  @Test
  void forceUploadsItAllTheSame() throws Exception {
    assertThat(deploy("{}", "same", true, true).codeChanged()).isTrue();
    assertThat(api.codeUpdates).hasSize(1);
  }

  @Test
  void newCodeAndNewSettingsAreBothBroughtUpToDate() throws Exception {
    DeployFunctionResult result = deploy("{'timeout':9}", "other", true, false);

    assertThat(result.codeChanged()).isTrue();
    assertThat(result.configurationChanged()).isTrue();
    assertThat(api.codeUpdates.getFirst().zipFile().asUtf8String()).isEqualTo("zip");
    assertThat(api.settingUpdates.getFirst().timeout()).isEqualTo(9);
  }

  @Test
  void onlyTheSettingsAreBroughtUpToDateWhenTheCodeIsNotAskedFor() throws Exception {
    deploy("{'timeout':9}", "other", false, false);

    assertThat(api.codeUpdates).isEmpty();
    assertThat(api.settingUpdates).hasSize(1);
  }

  @Test
  void anUpdateIsTriedAgainWhileAnotherOneIsUnderWayAndThenWaitedFor() throws Exception {
    api.busy = 3;
    api.statuses.add(new UpdateStatus(UpdateStatus.Stage.UNDER_WAY, null));

    deploy("{}", "other", true, false);

    assertThat(api.codeUpdates).hasSize(1);
    assertThat(pauses).hasSize(4);
  }

  @Test
  void anUpdateThatStaysBusyIsGivenUpAfterAMinute() {
    api.busy = Integer.MAX_VALUE;

    assertThatThrownBy(() -> deploy("{}", "other", true, false))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("another update of it is under way");
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void whyAnUpdateFailedIsTold() {
    api.statuses.add(new UpdateStatus(UpdateStatus.Stage.FAILED, "The image is gone."));

    assertThatThrownBy(() -> deploy("{}", "other", true, false))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> assertThat(e.diagnostic().detail()).contains("The image is gone."));
  }

  @Test
  void aFunctionThatIsNotDeployedSaysWhatToDo() {
    api.versions.clear();

    assertThatThrownBy(() -> deploy("{}", "other", true, false))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e).hasMessageContaining("svc-dev-one in eu-west-1");
              assertThat(e.diagnostic().detail()).contains("tradewind deploy");
            });
  }

  @Test
  void aDurableFunctionNeedsAWholeDeployment() {
    assertThatThrownBy(
            () -> deploy("{'durableConfig':{'executionTimeout':60}}", "other", true, false))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("durable");
    assertThat(api.codeUpdates).isEmpty();
  }

  @Test
  void anArchiveThatLambdaDoesNotTakeInARequestIsRefusedBefore() {
    assertThatThrownBy(
            () ->
                SingleFunction.checkSize(
                    ProjectFixture.of("{'functions':{'one':{}}}")
                        .service()
                        .function("one")
                        .orElseThrow(),
                    SingleFunction.LARGEST_UPLOAD + 1))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("larger than 50 MB");
  }

  @Test
  void whatSomeoneElseHasChangedIsNotOverwritten() {
    api.versions.put("$LATEST", function(FunctionConfiguration.builder().revisionId("seen")));
    api.revision = "theirs";

    assertThatThrownBy(() -> deploy("{'timeout':9}", "same", true, false))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("someone else has changed it");
    assertThatThrownBy(() -> deploy("{}", "other", true, false))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("someone else has changed it");
    assertThat(api.codeUpdates).isEmpty();
    assertThat(api.settingUpdates).isEmpty();
  }

  @Test
  void settingsBelongToTheRevisionThatTheCodeUpdateMade() throws Exception {
    api.before.add(function(FunctionConfiguration.builder().revisionId("1")));
    api.versions.put("$LATEST", function(FunctionConfiguration.builder().revisionId("2")));

    deploy("{'timeout':9}", "other", true, false);

    assertThat(api.codeUpdates.getFirst().revisionId()).isEqualTo("1");
    assertThat(api.settingUpdates.getFirst().revisionId()).isEqualTo("2");
  }

  @Test
  void anUpdateThatIsUnderWayIsWaitedForSinceItsEndMakesARevision() throws Exception {
    api.before.add(
        function(FunctionConfiguration.builder().revisionId("1").lastUpdateStatus("InProgress")));
    api.versions.put("$LATEST", function(FunctionConfiguration.builder().revisionId("2")));

    deploy("{'timeout':9}", "same", true, false);

    assertThat(api.settingUpdates.getFirst().revisionId()).isEqualTo("2");
    assertThat(pauses).hasSize(1);
  }

  @Test
  void anotherArchitectureGoesUpWithTheSameCode() throws Exception {
    assertThat(deploy("{'architecture':'arm64'}", "same", true, false).codeChanged()).isTrue();
    assertThat(api.codeUpdates.getFirst().architecturesAsStrings()).containsExactly("arm64");
  }

  @Test
  void whatOnlyTheStackCanChangeIsNamed() throws Exception {
    DeployFunctionResult result =
        deploy(
            "{'architecture':'arm64','reservedConcurrency':3,'tags':{'team':'a'}}",
            "same",
            false,
            false);

    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.diagnostics().getFirst().summary())
        .startsWith("left as they are deployed: ")
        .contains("Tags", "ReservedConcurrentExecutions", "Architectures");
    assertThat(result.diagnostics().getFirst().detail()).contains("`tradewind deploy`");
  }

  @Test
  void variablesThatLambdaHidesAreNotOverwritten() throws Exception {
    api.versions.put(
        "$LATEST",
        function(
            FunctionConfiguration.builder()
                .environment(
                    environment ->
                        environment.error(error -> error.errorCode("AccessDeniedException")))));

    DeployFunctionResult result =
        deploy("{'timeout':9,'environment':{'A':'b'}}", "same", true, false);

    assertThat(api.settingUpdates.getFirst().timeout()).isEqualTo(9);
    assertThat(api.settingUpdates.getFirst().environment()).isNull();
    assertThat(result.diagnostics().getFirst().summary()).contains("Environment");
    assertThat(result.diagnostics().getFirst().detail()).contains("KMS key");
  }

  private DeployFunctionResult deploy(String settings, String sha, boolean code, boolean force)
      throws Exception {
    Files.writeString(directory.resolve("serverless.json"), "{}");
    Path zip = Files.writeString(directory.resolve("one.zip"), "zip");
    Service service =
        ProjectFixture.of(
                "{'service':'svc','provider':{'name':'aws','iam':{'role':'arn:aws:iam::123456789012:role/the-role'}},'functions':{'one':"
                    + settings.replaceFirst(
                        "\\{", "{'handler':'a.b'" + (settings.equals("{}") ? "" : ","))
                    + "}}",
                directory)
            .service();
    DeployFunctionRequest request =
        new DeployFunctionRequest(
            service,
            service.function("one").orElseThrow(),
            new Artifact(zip, 3, sha),
            Map.of(),
            code,
            force);
    FunctionTemplate template =
        FunctionTemplate.of(request, InstantSource.fixed(ProjectFixture.NOW));
    return new SingleFunction(api, pauses::add, request, Progress.silent())
        .deploy(
            template,
            new StackReferences(template.whole(), Map::of, STACK),
            ProjectFixture.parse(
                "{\"Resources\":{\"OneLambdaFunction\":{\"Properties\":"
                    + "{\"FunctionName\":\"svc-dev-one\"}}}}"),
            "eu-west-1");
  }
}
