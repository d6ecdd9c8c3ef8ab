package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Archives of a template, by the folder of the deployment or by an earlier one. */
class DeployableTemplateTest {

  private static final DeployableTemplate TEMPLATE =
      DeployableTemplate.of(
          """
          {"Resources": {
            "A": {"Properties": {"Code": {"S3Key": "now/a.zip"}}},
            "B": {"Properties": {"Code": {"S3Key": "now/b.zip"}}},
            "L": {"Properties": {"Content": {"S3Key": "now/layer.zip"}}},
            "Other": {"Properties": {"Code": {"S3Key": "elsewhere/c.zip"}}},
            "Queue": {"Properties": {"Name": "now/a.zip.old"}}
          }}
          """,
          "now");

  @Test
  void anArchiveIsNamedByTheResourceThatIsMadeFromIt() {
    assertThat(TEMPLATE.archiveOf("A")).contains("a.zip");
    assertThat(TEMPLATE.archiveOf("L")).contains("layer.zip");
    assertThat(TEMPLATE.archiveOf("Other")).isEmpty();
    assertThat(TEMPLATE.archiveOf("Queue")).isEmpty();
  }

  @Test
  void keysOfTheStackAreThoseOfTheSameResources() {
    assertThat(
            TEMPLATE.keysIn(
                ProjectFixture.parse(
                    """
                    {"Resources": {
                      "A": {"Properties": {"Code": {"S3Key": "then/a.zip"}}},
                      "L": {"Properties": {"Content": {"S3Key": "then/layer.zip"}}},
                      "Gone": {"Properties": {"Code": {"S3Key": "then/b.zip"}}}
                    }}
                    """)))
        .isEqualTo(Map.of("a.zip", "then/a.zip", "layer.zip", "then/layer.zip"));
  }

  @Test
  void onlyTheArchivesThatLieElsewhereAreMoved() {
    DeployableTemplate moved = TEMPLATE.withKeys(Map.of("a.zip", "then/a.zip"));

    assertThat(moved.value())
        .isEqualTo(
            DeployableTemplate.of(TEMPLATE.text().replace("\"now/a.zip\"", "\"then/a.zip\""), "now")
                .value());
    assertThat(moved.text()).contains("\"now/b.zip\"", "\"now/a.zip.old\"");
  }
}
