package dev.tradewind.packaging.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsFileTest {

  @TempDir private Path directory;

  @Test
  void onlyWhatPipHasToKnowIsLeft() throws IOException {
    Files.writeString(directory.resolve("more.txt"), "idna>=3\n-r requirements.txt\n");

    assertThat(lines("# packages\n\nsix==1.17.0  # old\n-r more.txt\n-e ./own\n"))
        .containsExactly("six==1.17.0", "idna>=3", "./own");
  }

  @Test
  void constraintFilesAreNamedInFull() throws IOException {
    assertThat(lines("-c limits.txt\n--extra-index-url https://example.org\n"))
        .containsExactly(
            "-c " + directory.resolve("limits.txt").toAbsolutePath().normalize(),
            "--extra-index-url https://example.org");
  }

  @Test
  void linesMayGoOnInTheNextOne() throws IOException {
    assertThat(lines("six==1.17.0 \\\n  --hash=sha256:00\n"))
        .containsExactly("six==1.17.0    --hash=sha256:00");
  }

  @Test
  void whatIsNotDeployedIsLeftOut() throws IOException {
    assertThat(lines("boto3>=1.30\npytest\nboto3-stubs\nsix[all]\n", "boto3", "pytest", "six"))
        .containsExactly("boto3-stubs");
  }

  private List<String> lines(String text, String... noDeploy) throws IOException {
    Path file = directory.resolve("requirements.txt");
    Files.writeString(file, text);
    return RequirementsFile.read(file, List.of(noDeploy)).lines();
  }
}
