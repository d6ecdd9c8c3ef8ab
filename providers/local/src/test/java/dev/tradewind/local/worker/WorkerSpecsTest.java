package dev.tradewind.local.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.template.ArtifactReference;
import dev.tradewind.local.template.FunctionTemplate;
import dev.tradewind.local.template.Interpreter;
import dev.tradewind.model.RuntimeId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerSpecsTest {

  private static final ArtifactReference CODE = new ArtifactReference("code.zip", 1, "code");
  private static final ArtifactReference LAYER = new ArtifactReference("layer.zip", 1, "layer");

  @TempDir Path folder;

  private WorkerSpec python() {
    return new WorkerSpecs(
            folder,
            artifact -> folder.resolve(artifact.sha256()),
            Map.of("python3.13", new Interpreter("/usr/bin/python3", "3.13.1")),
            Map.of(),
            "eu-west-1",
            "http://127.0.0.1:1")
        .of(
            new FunctionTemplate(
                "f",
                "notes-dev-f",
                "handler.f",
                RuntimeId.of("python3.13"),
                128,
                Duration.ofSeconds(3),
                Map.of("PYTHONPATH", "own"),
                CODE,
                List.of(LAYER),
                null));
  }

  @Test
  void pythonDoesNotSeeThePackagesOfTheMachine() {
    assertThat(python().start())
        .isEqualTo(
            new WorkerSpec.Start.Command(
                List.of("/usr/bin/python3", "-S", "-u", folder + "/bootstrap.py")));
  }

  @Test
  void pythonFindsBothFoldersOfALayer() throws IOException {
    Path packages = folder.resolve("layer/python/lib/python3.13/site-packages");
    Files.createDirectories(packages);

    assertThat(python().environment())
        .containsEntry(
            "PYTHONPATH",
            String.join(
                File.pathSeparator,
                "own",
                packages.toString(),
                folder.resolve("layer/python").toString()));
  }
}
