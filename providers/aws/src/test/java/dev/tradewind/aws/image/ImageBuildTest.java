package dev.tradewind.aws.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.ProgressEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ImageBuildTest {

  private static final String REPOSITORY = FakeEcr.REGISTRY + "/serverless-shop-dev";
  private static final String DIGEST = "sha256:" + "b".repeat(64);
  private static final String PUSHED = "base: digest: " + DIGEST + " size: 528";

  private final FakeEcr ecr = new FakeEcr();
  private final FakeDocker docker = new FakeDocker();
  private final List<ProgressEvent> progress = new ArrayList<>();

  private ContainerImage build(String image) throws Exception {
    ImageProject project =
        ImageProject.of(Path.of("/project"), "{'images':{'base':" + image + "}}", "'base'");
    return new ImageBuild(
            ecr, project.service().directory(), docker, project.built(), progress::add)
        .run(REPOSITORY);
  }

  @Test
  void buildsTagsAndPushes() throws Exception {
    docker.answers("push", 0, "The push refers to repository [x]", PUSHED);

    assertThat(build("'./app'").uri()).isEqualTo(REPOSITORY + "@" + DIGEST);
    assertThat(docker.asked())
        .containsExactly(
            "docker build --tag serverless-shop-dev:base --file /project/app/Dockerfile ./app",
            "docker tag serverless-shop-dev:base " + REPOSITORY + ":base",
            "docker push " + REPOSITORY + ":base");
    assertThat(docker.ran)
        .allSatisfy(run -> assertThat(run.directory()).isEqualTo(Path.of("/project")));
    assertThat(ecr.lookedUp).isEmpty();
  }

  @Test
  void everySettingReachesDocker() throws Exception {
    docker.answers("push", 0, PUSHED);
    build(
        "{'path':'app','file':'Dockerfile.dev','buildArgs':{'A':'1','B':'x y'},"
            + "'cacheFrom':['c:1','c:2'],'platform':'linux/arm64','provenance':'false',"
            + "'buildOptions':['--ssh','default']}");

    assertThat(docker.ran.getFirst().words())
        .containsExactly(
            "docker",
            "build",
            "--tag",
            "serverless-shop-dev:base",
            "--file",
            "/project/app/Dockerfile.dev",
            "--build-arg",
            "A=1",
            "--build-arg",
            "B=x y",
            "--cache-from",
            "c:1",
            "--cache-from",
            "c:2",
            "--platform=linux/arm64",
            "--provenance=false",
            "--ssh",
            "default",
            "app");
  }

  @Test
  void theImageIsNotWrappedInAnIndexThatLambdaRefuses() throws Exception {
    docker.answers("push", 0, PUSHED);
    build("'app'");

    assertThat(docker.ran.getFirst().environment())
        .containsEntry("BUILDX_NO_DEFAULT_ATTESTATIONS", "1");
  }

  @Test
  void logsInWhenThePushIsRefusedAndPushesAgain() throws Exception {
    docker
        .answers("push", 1, "denied: Your authorization token has expired. Reauthenticate.")
        .answers("push", 0, PUSHED);

    assertThat(build("'app'").uri()).endsWith(DIGEST);
    assertThat(docker.asked())
        .contains("docker login --username AWS --password-stdin " + FakeEcr.REGISTRY)
        .noneMatch(words -> words.contains(FakeEcr.PASSWORD));
    assertThat(docker.ran.get(3).input()).isEqualTo(FakeEcr.PASSWORD);
  }

  @Test
  void aPushThatIsRefusedTwiceIsAnErrorWithItsOutput() {
    String refusal = "unauthorized: authentication required";
    docker.answers("push", 125, refusal).answers("push", 125, refusal);

    assertThatThrownBy(() -> build("'app'"))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("docker-push-failed");
              assertThat(e.diagnostic().detail()).contains("code 125", refusal);
            });
    assertThat(docker.asked()).filteredOn(words -> words.contains(" login ")).hasSize(1);
  }

  @Test
  void aPushThatFailsOtherwiseIsNotRepeated() {
    docker.answers("push", 1, "connection reset by peer");

    assertThatThrownBy(() -> build("'app'")).hasMessageContaining("docker push failed");
    assertThat(docker.asked()).noneMatch(words -> words.contains(" login "));
  }

  @Test
  void ecrIsAskedForTheDigestThatPodmanDoesNotTell() throws Exception {
    docker.answers("push", 0, "Writing manifest to image destination");
    ecr.images.put("serverless-shop-dev:base", DIGEST);

    assertThat(build("'app'").uri()).isEqualTo(REPOSITORY + "@" + DIGEST);
  }

  @Test
  void anImageThatEcrDoesNotHaveAfterItsPushIsAnError() {
    assertThatThrownBy(() -> build("'app'")).hasMessageContaining("not in ECR after its push");
  }

  @Test
  void aBuildThatFailsShowsTheLastWordsOfDockerAtTheImage() {
    docker.answers("build", 1, "#5 RUN npm ci", "ERROR: failed to solve");

    assertThatThrownBy(() -> build("'app'"))
        .asInstanceOf(InstanceOfAssertFactories.type(ProviderException.class))
        .extracting(ProviderException::diagnostic)
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("docker-build-failed");
              assertThat(found.detail()).contains("#5 RUN npm ci\nERROR: failed to solve");
              assertThat(found.place()).asString().startsWith("serverless.json:1:");
            });
    assertThat(docker.ran).hasSize(1);
    assertThat(progress.getLast()).isInstanceOf(ProgressEvent.StepFailed.class);
  }

  @Test
  void whatDockerPrintsIsAVerboseDetail() throws Exception {
    docker.answers("build", 0, "#1 [internal] load").answers("push", 0, PUSHED);
    build("'app'");

    assertThat(progress)
        .contains(new ProgressEvent.Detail("#1 [internal] load"))
        .endsWith(new ProgressEvent.StepFinished("image:base", "Built and pushed the image base"));
  }
}
