package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.PackageRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentPackagesTest {

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project =
        new Project(directory)
            .function("hello")
            .file(
                "package.json",
                """
                {"dependencies": {"web": "1"}, "devDependencies": {"tool": "1", "shared": "1"}}
                """);
  }

  private void installed(String path, String manifest) throws Exception {
    project.file("node_modules/" + path + "/package.json", manifest);
  }

  private List<String> packages() throws Exception {
    return project.packed("shop.zip").stream()
        .filter(name -> name.startsWith("node_modules/"))
        .map(name -> name.replace("node_modules/", "").replace("/package.json", ""))
        .toList();
  }

  @Test
  void whatOnlyDevelopmentReachesIsLeftOutWithItsCommands() throws Exception {
    installed(
        "web", "{\"dependencies\": {\"shared\": \"1\"}, \"peerDependencies\": {\"p\": \"1\"}}");
    installed("p", "{}");
    installed("shared", "{}");
    installed("tool", "{\"bin\": \"run.js\", \"dependencies\": {\"@s/deep\": \"1\"}}");
    installed("tool/node_modules/shared", "{}");
    installed("@s/deep", "{\"bin\": {\"deep\": \"run.js\"}}");
    installed("stray", "{}");
    Files.createDirectories(directory.resolve("node_modules/.bin"));
    project.link("node_modules/.bin/tool", "../tool/package.json");
    project.link("node_modules/.bin/web", "../web/package.json");
    assertThat(packages()).containsExactly(".bin/web", "p", "shared", "stray", "web");
  }

  @Test
  void packagesThatAnyProjectNeedsStay() throws Exception {
    installed("web", "{}");
    installed("tool", "{}");
    project.file("fn/package.json", "{\"dependencies\": {\"tool\": \"1\"}}");
    assertThat(packages()).containsExactly("tool", "web");
  }

  @Test
  void packagesBehindSymbolicLinksAreLeftOutWhereTheyReallyLie() throws Exception {
    installed(".pnpm/web@1/node_modules/web", "{}");
    installed(".pnpm/tool@1/node_modules/tool", "{\"dependencies\": {\"deep\": \"1\"}}");
    installed(".pnpm/deep@1/node_modules/deep", "{}");
    project.link("node_modules/web", ".pnpm/web@1/node_modules/web");
    project.link("node_modules/tool", ".pnpm/tool@1/node_modules/tool");
    project.link("node_modules/.pnpm/tool@1/node_modules/deep", "../../deep@1/node_modules/deep");
    assertThat(packages()).containsExactly(".pnpm/web@1/web", "web");
  }

  @Test
  void patternsDoNotBringThemBack() throws Exception {
    installed("web", "{}");
    installed("tool", "{}");
    project.patterns("node_modules/tool/**");
    assertThat(packages()).containsExactly("web");
  }

  @Test
  void everythingStaysWhenItIsSwitchedOffOrCannotBeRead() throws Exception {
    installed("web", "{}");
    installed("tool", "{}");
    project.rules(
        new PackageRules(List.of(), List.of(), List.of(), null, null, false, null, Project.PLACE));
    assertThat(packages()).containsExactly("tool", "web");
    project.rules(PackageRules.none(Project.PLACE)).file("package.json", "{ this is no JSON");
    assertThat(packages()).containsExactly("tool", "web");
  }
}
