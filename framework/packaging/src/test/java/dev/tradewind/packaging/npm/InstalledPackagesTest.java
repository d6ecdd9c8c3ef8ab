package dev.tradewind.packaging.npm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledPackagesTest {

  @TempDir private Path directory;

  @Test
  void aSecondVersionStaysBelowThePackageThatNeedsIt() throws Exception {
    manifest("node_modules/a", "b");
    manifest("node_modules/b");
    manifest("node_modules/a/node_modules/b");

    assertThat(files("b", "a"))
        .containsExactlyInAnyOrder(
            "node_modules/a/package.json",
            "node_modules/a/node_modules/b/package.json",
            "node_modules/b/package.json");
  }

  @Test
  void packagesOfAWorkspaceAreFoundAboveTheService() throws Exception {
    manifest("node_modules/a", "b");
    manifest("node_modules/b", "a");
    manifest("services/shop");

    InstalledPackages installed = new InstalledPackages(directory.resolve("services/shop"));

    assertThat(installed.files(List.of("a")))
        .extracting(SelectedFile::name)
        .containsExactlyInAnyOrder("node_modules/a/package.json", "node_modules/b/package.json");
  }

  @Test
  void theLayoutOfPnpmBecomesAPlainOne() throws Exception {
    manifest(".pnpm/a@1/node_modules/a", "b");
    manifest(".pnpm/a@1/node_modules/b");
    Files.createDirectories(directory.resolve("node_modules"));
    Files.createSymbolicLink(
        directory.resolve("node_modules/a"), directory.resolve(".pnpm/a@1/node_modules/a"));

    assertThat(files("a"))
        .containsExactlyInAnyOrder("node_modules/a/package.json", "node_modules/b/package.json");
  }

  @Test
  void patternsStandForTheProjectsDependencies() throws Exception {
    manifest("", "@aws-sdk/a", "@aws-sdk/b", "ms");

    InstalledPackages installed = new InstalledPackages(directory);

    assertThat(installed.named("@aws-sdk/*")).containsExactlyInAnyOrder("@aws-sdk/a", "@aws-sdk/b");
    assertThat(installed.named("sharp")).containsExactly("sharp");
  }

  @Test
  void whatIsNotInstalledIsNamed() throws Exception {
    InstalledPackages installed = new InstalledPackages(directory);

    assertThat(installed.files(List.of("gone"))).isEmpty();
    assertThat(installed.missing()).containsExactly("gone");
  }

  private List<String> files(String... names) throws Exception {
    return new InstalledPackages(directory.toRealPath())
        .files(List.of(names)).stream().map(SelectedFile::name).toList();
  }

  private void manifest(String folder, String... needs) throws IOException {
    Path path = directory.resolve(folder);
    Files.createDirectories(path);
    String needed =
        String.join(",", List.of(needs).stream().map(name -> '"' + name + "\":\"1\"").toList());
    Files.writeString(path.resolve("package.json"), "{\"dependencies\":{" + needed + "}}");
  }
}
