package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Container images of a project, with a program in Docker's place. */
class AwsImagesIT {

  private static final String ECR = "AmazonEC2ContainerRegistry_V20150921.";
  private static final String DIGEST = "sha256:" + "a".repeat(64);
  private static final String OTHER = "sha256:" + "b".repeat(64);

  @TempDir Path folder;

  private final String stage = AwsCloud.newStage();
  private final String repository = "serverless-images-" + stage;
  private AwsProject project;

  @BeforeEach
  void copyTheProject() throws Exception {
    AwsProject copy = AwsProject.copy("aws-images", folder, "--stage", stage);
    copy.endpoint(); // Nothing is pushed here, which AWS itself would notice.
    project =
        copy.with("PATH", copy.directory() + File.pathSeparator + System.getenv().get("PATH"));
  }

  @AfterEach
  void leaveNothing() throws Exception {
    project.run("remove");
  }

  private List<String> asked() throws Exception {
    Path notes = project.file("asked.txt");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  private String imageOf(String function) throws Exception {
    Mapping template =
        JsonReader.read(
                Files.readString(
                    project.file(".serverless/cloudformation-template-update-stack.json")),
                "template")
            .asMapping()
            .orElseThrow();
    return template
        .at("Resources", function + "LambdaFunction", "Properties", "Code", "ImageUri")
        .flatMap(Node::asText)
        .orElseThrow();
  }

  private String ecr(String operation, String json) throws Exception {
    return project.callJson("ecr", ECR + operation, json);
  }

  @Test
  void anImageIsBuiltOncePushedAndForgottenWithTheService() throws Exception {
    AwsProject docker = project.with("PUSHED_DIGEST", DIGEST);
    assertThat(docker.tradewind("validate").out()).contains("is valid");
    docker.tradewind("print");
    assertThat(asked()).isEmpty();

    ProcessOutput packaged = docker.tradewind("package", "--verbose");

    assertThat(packaged.err())
        .contains("Built and pushed the image base", "load build definition from Dockerfile")
        .doesNotContain(Files.readString(project.file("password.txt")));
    assertThat(imageOf("One")).endsWith("/" + repository + "@" + DIGEST).isEqualTo(imageOf("Two"));
    assertThat(asked())
        .filteredOn(words -> words.startsWith("build "))
        .containsExactly(
            "build --tag "
                + repository
                + ":base --file "
                + project.file("app/Dockerfile")
                + " --build-arg COLOUR=blue app");
    assertThat(asked()).filteredOn(words -> words.startsWith("login ")).hasSize(1);
    assertThat(ecr("GetLifecyclePolicy", "{\"repositoryName\":\"" + repository + "\"}"))
        .contains("imageCountMoreThan");

    docker.tradewind("deploy");
    Mapping updated =
        project.with("PUSHED_DIGEST", OTHER).json("deploy", "function", "--function", "one");
    assertThat(updated.get("codeChanged").orElseThrow().toString()).contains("true");

    project.tradewind("remove");
    assertThat(ecr("DescribeRepositories", "{}")).doesNotContain(repository);
  }

  @Test
  void ecrTellsTheDigestThatPodmanDoesNot() throws Exception {
    project.with("PUSHED_DIGEST", DIGEST).tradewind("package");
    ecr(
        "PutImage",
        """
        {"repositoryName":"%s","imageTag":"base","imageDigest":"%s","imageManifest":"{}"}
        """
            .formatted(repository, OTHER));

    project.tradewind("package");

    assertThat(imageOf("One")).endsWith("@" + OTHER);
    assertThat(project.tradewind("remove").out()).startsWith("Removed");
  }

  @Test
  void aTagIsLookedUp() throws Exception {
    ecr("CreateRepository", "{\"repositoryName\":\"" + repository + "\"}");
    String uri = "000000000000.dkr.ecr.us-east-1.amazonaws.com/" + repository;
    Files.writeString(
        project.file("serverless.yml"),
        """
        service: images
        provider: { name: aws, region: us-east-1, ecr: { images: { base: '%s:v1' } } }
        functions:
          one: { image: base }
          two: { image: '%s:v2' }
        """
            .formatted(uri, uri));

    ProcessOutput missing = project.run("package");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err())
        .contains("ECR has no image \"" + uri + ":v1\"", "ECR has no image \"" + uri + ":v2\"")
        .contains("serverless.yml:2:", "serverless.yml:5:");

    for (String tag : List.of("v1", "v2")) {
      ecr(
          "PutImage",
          """
          {"repositoryName":"%s","imageTag":"%s","imageDigest":"%s","imageManifest":"{}"}
          """
              .formatted(repository, tag, tag.equals("v1") ? DIGEST : OTHER));
    }
    project.tradewind("package");
    assertThat(imageOf("One")).isEqualTo(uri + "@" + DIGEST);
    assertThat(imageOf("Two")).isEqualTo(uri + "@" + OTHER);
    assertThat(asked()).isEmpty();
  }

  @Test
  void anInterruptEndsTheBuild() throws Exception {
    Process command = project.with("SLOW_BUILD", "yes").start("package");
    Path building = project.file("building.txt");
    try {
      long docker =
          Await.until(
              Duration.ofMinutes(1),
              () ->
                  Files.exists(building) && Files.size(building) > 1
                      ? Optional.of(Long.parseLong(Files.readString(building).strip()))
                      : Optional.empty());
      assertThat(new ProcessBuilder("kill", "-INT", Long.toString(command.pid())).start().waitFor())
          .isZero();

      assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(command.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(ProcessHandle.of(docker).filter(ProcessHandle::isAlive)).isEmpty();
    } finally {
      command.destroyForcibly();
    }
  }
}
