package dev.tradewind.aws.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.PublishImagesRequest;
import dev.tradewind.spi.operation.PublishedImages;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found before AWS is asked. */
class ImagePublicationTest {

  @TempDir Path directory;

  private PublishedImages publish(Commands commands, String... images) throws Exception {
    ImageProject project =
        ImageProject.of(
            directory,
            "{'images':{'base':'./base','other':{'path':'other','file':'Dockerfile.dev'}}}",
            images);
    return new ImagePublication(new AwsSessions(Map.of()), commands)
        .publish(
            new PublishImagesRequest(
                project.service(), List.copyOf(project.service().functions().values())),
            Progress.silent());
  }

  private void dockerfile() throws IOException {
    Files.writeString(
        Files.createDirectories(directory.resolve("base")).resolve("Dockerfile"), "FROM scratch");
  }

  @Test
  void everyMissingDockerfileIsToldAndNothingRuns() throws Exception {
    FakeDocker docker = new FakeDocker();
    PublishedImages published = publish(docker, "'base'", "'other'");

    assertThat(published.diagnostics())
        .extracting(Diagnostic::summary)
        .containsExactly(
            "the image \"base\" has no Dockerfile", "the image \"other\" has no Dockerfile.dev");
    assertThat(published.diagnostics())
        .allSatisfy(found -> assertThat(found.place()).asString().contains("serverless.json:"));
    assertThat(docker.ran).isEmpty();
  }

  @Test
  void withoutDockerTheMessageSaysWhatToInstall() throws Exception {
    dockerfile();

    assertThatThrownBy(
            () ->
                publish(
                    (command, lines) -> {
                      throw new IOException("no such file");
                    },
                    "'base'"))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("docker-missing");
              assertThat(e.diagnostic().detail()).contains("Install Docker");
            });
  }

  @Test
  void aDaemonThatDoesNotRunIsToldInItsWords() throws Exception {
    dockerfile();
    FakeDocker docker = new FakeDocker().answers("ps", 1, "Cannot connect to the Docker daemon");

    assertThatThrownBy(() -> publish(docker, "'base'"))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo("docker-not-running");
              assertThat(e.diagnostic().detail())
                  .contains("Start Docker", "Cannot connect to the Docker daemon");
            });
    assertThat(docker.ran).hasSize(1);
  }

  @Test
  void anInterruptSaysThatNothingIsDeployed() throws Exception {
    dockerfile();

    assertThatThrownBy(
            () ->
                publish(
                    (command, lines) -> {
                      throw new InterruptedException();
                    },
                    "'base'"))
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void functionsWithoutImagesNeedNothing() throws Exception {
    String exact = "'" + FakeEcr.REGISTRY + "/r@sha256:" + "a".repeat(64) + "'";

    assertThat(publish(new FakeDocker(), exact).uris()).isEmpty();
  }
}
