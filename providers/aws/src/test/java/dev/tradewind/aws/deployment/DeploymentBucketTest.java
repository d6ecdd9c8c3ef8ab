package dev.tradewind.aws.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentBucketTest {

  private static Service service(String provider) {
    return ProjectFixture.of("{'service':'svc','provider':{'name':'aws'" + provider + "}}")
        .service();
  }

  private static Template template(String provider, Map<String, String> options) {
    Template template = new Template("test");
    Service service =
        ProjectFixture.of("{'service':'svc','provider':{'name':'aws'" + provider + "}}")
            .with(options)
            .service();
    new DeploymentBucket(service).addTo(template);
    return template;
  }

  @Test
  void accelerationIsSwitchedOnAndNoted() {
    Template template = template("", Map.of("aws-s3-accelerate", "true"));

    assertThat(ProjectFixture.json(template.toNode()))
        .contains("'AccelerateConfiguration':{'AccelerationStatus':'Enabled'}");
    assertThat(template.outputs().keySet())
        .containsExactly("ServerlessDeploymentBucketName", "ServerlessDeploymentBucketAccelerated");
  }

  @Test
  void accelerationIsSwitchedOffOnRequestOnly() {
    assertThat(ProjectFixture.json(template("", Map.of("aws-s3-accelerate", "false")).toNode()))
        .contains("'AccelerationStatus':'Suspended'");
    assertThat(ProjectFixture.json(template("", Map.of()).toNode())).doesNotContain("Accelerat");
  }

  @ParameterizedTest
  @CsvSource({"us-gov-west-1", "cn-north-1", "us-iso-east-1"})
  void otherPartitionsHaveNoAcceleration(String region) {
    assertThat(
            ProjectFixture.json(
                template(",'region':'" + region + "'", Map.of("aws-s3-accelerate", "true"))
                    .toNode()))
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
