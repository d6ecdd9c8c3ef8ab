package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the names of objects tell of earlier deployments. */
class PastDeploymentsTest {

  private static final PastDeployments PAST =
      new PastDeployments(
          "serverless/shop/dev/",
          List.of(
              "serverless/shop/dev/1700000000002-b/worker.zip",
              "serverless/shop/dev/1700000000001-a/compiled-cloudformation-template.json",
              "serverless/shop/dev/1700000000001-a/hello.zip",
              "serverless/shop/dev/code-artifacts/of-another-tool.zip",
              "serverless/shop/dev/1700000000003-c/compiled-cloudformation-template.json"));

  @Test
  void foldersAreInTheOrderOfTheirTimes() {
    assertThat(PAST.all())
        .extracting(PastDeployments.Folder::time)
        .containsExactly(1700000000001L, 1700000000002L, 1700000000003L);
    assertThat(PAST.all().getFirst().fileNames())
        .containsExactly("compiled-cloudformation-template.json", "hello.zip");
  }

  @Test
  void aFolderWithoutTemplateCannotBeRolledBackTo() {
    assertThat(PAST.complete())
        .extracting(PastDeployments.Folder::directory)
        .containsExactly(
            "serverless/shop/dev/1700000000001-a", "serverless/shop/dev/1700000000003-c");
    assertThat(PAST.at(1700000000002L)).isEmpty();
    assertThat(PAST.at(1700000000003L)).isPresent();
  }
}
