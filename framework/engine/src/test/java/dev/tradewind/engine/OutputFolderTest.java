package dev.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String PROJECT =
      """
      service: shop
      provider: { name: aws, runtime: nodejs22.x }
      targets: { us: { name: aws } }
      functions: { a: { handler: a.main } }
      """;

  @TempDir private Path directory;

  @Test
  void theUsualFolderIsThatOfServerless() throws Exception {
    var service = new ProjectFolder(directory, PROJECT).service();

    assertThat(OutputFolder.of(service, null)).isEqualTo(directory.resolve(".serverless"));
  }

  @Test
  void theCommandWinsOverTheFile() throws Exception {
    var service =
        new ProjectFolder(directory, PROJECT + "package: { path: build/out }\n").service();

    assertThat(OutputFolder.of(service, null)).isEqualTo(directory.resolve("build/out"));
    assertThat(OutputFolder.of(service, "./else")).isEqualTo(directory.resolve("else"));
  }

  @Test
  void anotherTargetHasAFolderOfItsOwn() throws Exception {
    ProjectFolder folder = new ProjectFolder(directory, PROJECT);

    assertThat(OutputFolder.of(folder.service("us"), null))
        .isEqualTo(directory.resolve(".serverless/us"));
    assertThat(OutputFolder.of(folder.service("local"), "out"))
        .isEqualTo(directory.resolve("out/local"));
    assertThat(OutputFolder.of(folder.service("aws"), null))
        .isEqualTo(directory.resolve(".serverless"));
  }
}
