package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cache is trained on is what deploys do: it would be slower unseen otherwise. */
class TrainingCloudIT {

  private static final List<String> PROPERTIES =
      List.of("aws.endpointUrl", "aws.accessKeyId", "aws.secretAccessKey");

  @TempDir Path folder;

  @AfterEach
  void clearProperties() {
    PROPERTIES.forEach(System::clearProperty);
  }

  @Test
  void aSecondDeployFindsThatNothingHasChanged() throws Exception {
    Files.writeString(folder.resolve("serverless.yml"), AotTraining.PROJECT);
    Files.writeString(folder.resolve("hello.js"), "exports.handle = async () => ({});\n");
    try (TrainingCloud cloud = TrainingCloud.start()) {
      PROPERTIES.forEach(name -> System.setProperty(name, "training"));
      System.setProperty("aws.endpointUrl", cloud.url());
      CommandOutput first = CommandOutput.of(folder, Map.of(), "deploy");
      assertThat(first.out()).startsWith("service  training");
      assertThat(CommandOutput.of(folder, Map.of(), "deploy").out())
          .startsWith("No changes to deploy.");
    }
  }
}
