package dev.tradewind.aws.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentBucketTest {

  private static Service service(String provider) {
    return ProjectFixture.of("{'service':'svc','provider':{'name':'aws'" + provider + "}}")
        .service();
  }

  private static Template template(String provider, DeploymentBucket.Acceleration acceleration) {
    Template template = new Template("test");
    new DeploymentBucket(service(provider), acceleration).addTo(template);
    return template;
  }

  @Test
  void accelerationIsSwitchedOnAndNoted() {
    Template template = template("", DeploymentBucket.Acceleration.ON);

    assertThat(ProjectFixture.json(template.toNode()))
        .contains("'AccelerateConfiguration':{'AccelerationStatus':'Enabled'}");
    assertThat(template.outputs().keySet())
        .containsExactly("ServerlessDeploymentBucketName", "ServerlessDeploymentBucketAccelerated");
  }

  @Test
  void accelerationIsSwitchedOffOnRequestOnly() {
    assertThat(ProjectFixture.json(template("", DeploymentBucket.Acceleration.OFF).toNode()))
        .contains("'AccelerationStatus':'Suspended'");
    assertThat(ProjectFixture.json(template("", DeploymentBucket.Acceleration.UNSAID).toNode()))
        .doesNotContain("Accelerat");
  }

  @ParameterizedTest
  @CsvSource({"us-gov-west-1", "cn-north-1", "us-iso-east-1"})
  void otherPartitionsHaveNoAcceleration(String region) {
    assertThat(
            ProjectFixture.json(
                template(",'region':'" + region + "'", DeploymentBucket.Acceleration.ON).toNode()))
        .doesNotContain("Accelerat");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", serverless/svc/dev/1767323045678-2026-01-02T03:04:05.678Z",
        "\",'deploymentPrefix':'p'\", p/svc/dev/1767323045678-2026-01-02T03:04:05.678Z",
        "\",'deploymentPrefix':null\", serverless/svc/dev/1767323045678-2026-01-02T03:04:05.678Z"
      })
  void directoryTellsServiceStageAndTime(String provider, String directory) {
    assertThat(DeploymentDirectory.of(service(provider), ProjectFixture.NOW)).isEqualTo(directory);
  }
}
