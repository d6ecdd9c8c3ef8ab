package dev.tradewind.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.spi.Provider;
import dev.tradewind.spi.operation.Approval;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsProviderTest {

  private static final String PROJECT =
      "{'service':'svc','provider':{'name':'aws','runtime':'nodejs22.x','stage':'prod'},"
          + "'functions':{'one':{'handler':'a.b','provisionedConcurrency':1}}}";

  @TempDir Path output;

  private static AwsProvider provider() {
    return new AwsProvider(
        InstantSource.fixed(ProjectFixture.NOW), new AwsSessions(Map.of()), new SystemCommands());
  }

  private Deployment compile(String project) throws Exception {
    ProjectFixture fixture = ProjectFixture.of(project);
    return provider()
        .compile(new CompileRequest(fixture.service(), fixture.artifacts(), Map.of(), output));
  }

  private Mapping read(String file) throws Exception {
    return ProjectFixture.parse(Files.readString(output.resolve(file)));
  }

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(Provider.class))
        .anyMatch(provider -> provider.name().equals("aws"));
  }

  @Test
  void writesBothTemplatesAndTheState() throws Exception {
    Deployment deployment = compile(PROJECT);

    assertThat(deployment.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "cloudformation-template-update-stack.json",
            "cloudformation-template-create-stack.json",
            "serverless-state.json");
    assertThat(
            read("cloudformation-template-create-stack.json")
                .mapping("Resources")
                .orElseThrow()
                .keys())
        .containsExactly("ServerlessDeploymentBucket", "ServerlessDeploymentBucketPolicy");
    assertThat(deployment.diagnostics()).isEmpty();
  }

  @Test
  void namedBucketNeedsNoTemplateOfItsOwn() throws Exception {
    Deployment deployment =
        compile("{'service':'svc','provider':{'name':'aws','deploymentBucket':'b'}}");

    assertThat(deployment.files()).hasSize(2);
  }

  @Test
  void stateSaysWhatWasCompiled() throws Exception {
    compile(PROJECT);
    Mapping state = read("serverless-state.json");

    assertThat(state.at("package", "artifactDirectoryName").orElseThrow().asText())
        .contains("serverless/svc/prod/1767323045678-2026-01-02T03:04:05.678Z");
    assertThat(state.at("package", "artifact").orElseThrow().asText()).contains("svc.zip");
    assertThat(state.at("service", "provider", "stage").orElseThrow().asText()).contains("prod");
    assertThat(
            state.at("service", "functions", "one", "targetAlias", "name").orElseThrow().asText())
        .contains("provisioned");
    assertThat(
            state
                .at("service", "functions", "one", "versionLogicalId")
                .orElseThrow()
                .asText()
                .orElseThrow())
        .startsWith("OneLambdaVersion");
    assertThat(
            state.at(
                "service",
                "provider",
                "compiledCloudFormationTemplate",
                "Resources",
                "OneLogGroup"))
        .isPresent();
  }

  @Test
  void aTemplateThatCloudFormationWouldRefuseIsNotHandedOver() throws Exception {
    Deployment deployment =
        compile(
            "{'service':'svc','provider':{'name':'aws'},"
                + "'resources':{'Outputs':{'O':{'Value':{'Ref':'Nothing'}}}}}");

    assertThat(deployment.diagnostics()).extracting("code").containsExactly("unknown-reference");
    assertThatThrownBy(
            () ->
                provider()
                    .deploy(
                        new DeployRequest(deployment, false, Approval.always()), Progress.silent()))
        .hasMessageContaining("a name that it does not have");
    assertThatThrownBy(() -> provider().diff(deployment))
        .hasMessageContaining("a name that it does not have");
  }

  @Test
  void moreThanFiveHundredResourcesAreRefused() throws Exception {
    StringBuilder resources = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      resources
          .append(i == 0 ? "" : ",")
          .append("'T")
          .append(i)
          .append("':{'Type':'AWS::SNS::Topic'}");
    }
    Deployment deployment =
        compile(
            "{'service':'svc','provider':{'name':'aws'},'resources':{'Resources':{"
                + resources
                + "}}}");

    assertThat(deployment.diagnostics()).extracting("code").containsExactly("too-many-resources");
    assertThat(deployment.diagnostics().getFirst().summary())
        .isEqualTo("The template has 502 resources");
  }
}
