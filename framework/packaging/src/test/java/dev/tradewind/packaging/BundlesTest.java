package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.packaging.build.Command;
import dev.tradewind.packaging.esbuild.EsbuildBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles in archives, with an esbuild that only writes down what it was asked. */
class BundlesTest {

  @TempDir private Path directory;
  private final List<List<String>> commands = new ArrayList<>();
  private Project project;

  @BeforeEach
  void fill() throws IOException {
    project =
        new Project(directory)
            .files("a.ts", "b.ts", "notes.txt", "serverless.yml")
            .functionBuilds(new EsbuildBuild(this::esbuild, false));
  }

  @Test
  void theBundleAndWhatPatternsNameAreAllThereIs() throws Exception {
    project.bundled("a", bundling("a.ts", true)).patterns("notes.*", "!**/*.md");

    assertThat(project.packed("shop.zip")).containsExactly("a.js", "a.js.map", "notes.txt");
  }

  @Test
  void functionsWithTheSameOptionsAreBundledByOneProcess() throws Exception {
    project
        .bundled("a", bundling("a.ts", true))
        .bundled("b", bundling("b.ts", true))
        .packed("shop.zip");

    assertThat(commands).singleElement().satisfies(c -> assertThat(c).contains("a.ts", "b.ts"));
    assertThat(commands.getFirst())
        .contains("--bundle=true", "--external:left-pad", "--external:@aws-sdk/*", "--outbase=.");
  }

  @Test
  void aFunctionAloneHasItsOwnBundleOnly() throws Exception {
    project
        .bundled("a", bundling("a.ts", true))
        .bundled("b", bundling("b.ts", true))
        .rules(Project.rules(true, null));

    assertThat(project.packed("a.zip")).containsExactly("a.js", "a.js.map");
    assertThat(Project.entries(project.output().resolve("b.zip")))
        .containsExactly("b.js", "b.js.map");
  }

  @Test
  void functionsThatAreNotBundledKeepTheirOwnArchive() throws Exception {
    project.bundled("a", bundling("a.ts", true)).function("plain");

    assertThat(project.packed("shop.zip")).containsExactly("a.ts", "b.ts", "notes.txt");
    assertThat(Project.entries(project.output().resolve("shop-bundles.zip")))
        .containsExactly("a.js", "a.js.map");
  }

  @Test
  void packagesThatStayOutsideComeWithAllThatTheyNeed() throws Exception {
    project
        .file("package.json", "{\"dependencies\":{\"left-pad\":\"1\"}}")
        .file("node_modules/left-pad/package.json", "{\"dependencies\":{\"deep\":\"1\"}}")
        .files("node_modules/left-pad/index.js", "node_modules/deep/index.js")
        .files("node_modules/other/index.js")
        .bundled("a", bundling("a.ts", true));

    assertThat(project.packed("shop.zip"))
        .containsExactly(
            "a.js",
            "a.js.map",
            "node_modules/deep/index.js",
            "node_modules/left-pad/index.js",
            "node_modules/left-pad/package.json");
  }

  @Test
  void whatEsbuildSaysIsTheResult() throws Exception {
    project.file("a.ts", "syntax error").bundled("a", bundling("a.ts", true));

    assertThat(errors())
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).isEqualTo("Expected something"))
        .satisfies(d -> assertThat(d.place()).isEqualTo(SourceRange.at("a.ts", 1, 8)));
  }

  @Test
  void withoutEsbuildAProjectThatAsksForItIsNotPackaged() throws Exception {
    project
        .functionBuilds(new EsbuildBuild(BundlesTest::missing, false))
        .bundled("a", bundling("a.ts", true));

    assertThat(errors())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("esbuild-missing"))
        .satisfies(d -> assertThat(d.detail()).contains("npm install --save-dev esbuild"));
  }

  @Test
  void withoutEsbuildTypeScriptIsPackagedAsItIsWithAWarning() throws Exception {
    project
        .functionBuilds(new EsbuildBuild(BundlesTest::missing, false))
        .bundled("a", bundling("a.ts", false));

    assertThat(project.packed("shop.zip")).contains("a.ts");
    assertThat(project.codes()).containsExactly("handler-not-compiled");
  }

  @Test
  void aHandlerWithoutASourceIsToldWhereItIsWritten() throws Exception {
    project.bundled("a", bundling("", true));

    assertThat(project.codes()).containsExactly("handler-source-missing");
    assertThat(commands).isEmpty();
  }

  private List<Diagnostic> errors() throws InterruptedException {
    return project.pack().diagnostics().stream().filter(Diagnostic::isError).toList();
  }

  private static Bundling bundling(String entry, boolean asked) {
    return new Bundling(
        entry,
        asked,
        new MappingBuilder(Project.PLACE).put("bundle", true).build(),
        List.of("left-pad"),
        List.of("@aws-sdk/*"),
        Project.PLACE);
  }

  private int esbuild(Command command, Consumer<String> lines) throws IOException {
    commands.add(command.words());
    Path output =
        command.words().stream()
            .filter(argument -> argument.startsWith("--outdir="))
            .map(argument -> command.directory().resolve(argument.substring("--outdir=".length())))
            .findFirst()
            .orElseThrow();
    for (String entry :
        command.words().stream().filter(argument -> argument.endsWith(".ts")).toList()) {
      if (Files.readString(command.directory().resolve(entry)).equals("syntax error")) {
        List.of("✘ [ERROR] Expected something", "", "    " + entry + ":1:7:").forEach(lines);
        return 1;
      }
      String name = entry.replace(".ts", ".js");
      Files.writeString(output.resolve(name), "bundle");
      Files.writeString(output.resolve(name + ".map"), "map");
    }
    return 0;
  }

  private static int missing(Command command, Consumer<String> lines) throws IOException {
    throw new IOException("no such file: " + command.words().getFirst());
  }
}
