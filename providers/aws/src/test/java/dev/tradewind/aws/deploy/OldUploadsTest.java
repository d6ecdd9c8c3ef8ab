package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import org.junit.jupiter.api.Test;

/** What stays in the bucket after a deploy. */
class OldUploadsTest {

  private final FakeS3 s3 = new FakeS3();

  @Test
  void theNewestFiveDeploymentsStay() {
    for (int i = 1; i <= 7; i++) {
      deployment(i, "hello.zip", folder(i) + "/hello.zip");
    }

    assertThat(clear("{'service': 'shop', 'provider': {'name': 'aws'}}")).isEqualTo(4);
    assertThat(s3.objects.keySet())
        .noneMatch(key -> key.startsWith(folder(1)) || key.startsWith(folder(2)))
        .hasSize(10);
  }

  @Test
  void theProjectSaysHowManyStay() {
    for (int i = 1; i <= 3; i++) {
      deployment(i, "hello.zip", folder(i) + "/hello.zip");
    }

    clear(
        "{'service': 'shop', 'provider': {'name': 'aws', 'deploymentBucket':"
            + " {'maxPreviousDeploymentArtifacts': 1}}}");

    assertThat(s3.objects.keySet()).allMatch(key -> key.startsWith(folder(3)));
  }

  @Test
  void anArchiveThatAKeptTemplateNamesStays() {
    for (int i = 1; i <= 7; i++) {
      deployment(i, "hello.zip", folder(1) + "/hello.zip");
    }

    clear("{'service': 'shop', 'provider': {'name': 'aws'}}");

    assertThat(s3.objects)
        .containsKey(folder(1) + "/hello.zip")
        .doesNotContainKeys(folder(1) + "/" + PastDeployments.TEMPLATE, folder(2) + "/hello.zip");
  }

  @Test
  void whatARunLeftBehindThatWasCutOffGoes() {
    s3.objects.put(folder(1) + "/hello.zip", "");
    deployment(2, "hello.zip", folder(2) + "/hello.zip");

    assertThat(clear("{'service': 'shop', 'provider': {'name': 'aws'}}")).isEqualTo(1);
    assertThat(s3.objects).doesNotContainKey(folder(1) + "/hello.zip");
  }

  @Test
  void anOldPackageThatWasJustDeployedStays() {
    for (int i = 1; i <= 7; i++) {
      deployment(i, "hello.zip", folder(i) + "/hello.zip");
    }

    assertThat(clear("{'service': 'shop', 'provider': {'name': 'aws'}}", folder(1))).isEqualTo(2);
    assertThat(s3.objects).containsKey(folder(1) + "/hello.zip");
  }

  @Test
  void whatSomeoneElseUploadsNowStays() {
    deployment(1, "hello.zip", folder(1) + "/hello.zip");
    s3.objects.put(folder(2) + "/hello.zip", "");

    assertThat(clear("{'service': 'shop', 'provider': {'name': 'aws'}}")).isZero();
  }

  @Test
  void otherServicesAndOtherFilesStay() {
    s3.objects.put("serverless/shop/prod/1700000000001-a/hello.zip", "");
    s3.objects.put("serverless/shop/dev/code-artifacts/hello.zip", "");
    deployment(2, "hello.zip", folder(2) + "/hello.zip");

    assertThat(clear("{'service': 'shop', 'provider': {'name': 'aws'}}")).isZero();
    assertThat(s3.objects).hasSize(4);
  }

  private void deployment(int number, String archive, String named) {
    s3.objects.put(folder(number) + "/" + archive, "");
    s3.objects.put(
        folder(number) + "/" + PastDeployments.TEMPLATE, "{\"S3Key\":\"" + named + "\"}");
  }

  private static String folder(int number) {
    return "serverless/shop/dev/170000000000" + number + "-x";
  }

  private int clear(String project) {
    return clear(project, "none");
  }

  private int clear(String project, String current) {
    Service service = ProjectFixture.of(project).service();
    return new OldUploads(new DeploymentStore(s3, s3, "bucket", service), service).clear(current);
  }
}
