package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.packaging.build.EmptyFolder;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.packaging.esbuild.EsbuildBuild;
import dev.tradewind.testkit.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real esbuild, installed by npm below {@code target}. */
class EsbuildIT {

  private static final Path FOLDER = Path.of("target", "esbuild-it").toAbsolutePath();
  private static final SystemCommands COMMANDS = new SystemCommands();

  @BeforeAll
  static void install() throws Exception {
    Programs.require("npm");
    Files.createDirectories(FOLDER);
    Files.writeString(
        FOLDER.resolve("package.json"),
        "{\"dependencies\":{\"ms\":\"2.1.3\"},\"devDependencies\":{\"esbuild\":\"0.25.12\"}}");
    if (!Files.isDirectory(FOLDER.resolve("node_modules/esbuild"))) {
      run(List.of("npm", "install", "--no-audit", "--no-fund"));
    }
  }

  @Test
  void aTypeScriptHandlerRunsFromItsArchive() throws Exception {
    Project project =
        project(
            "import ms from 'ms';\nexport const handler = (n: number): string => ms(n);\n",
            List.of());

    assertThat(project.packed("shop.zip")).containsExactly("src/a.js", "src/a.js.map");
    assertThat(called(project)).isEqualTo("1m");
  }

  @Test
  void anExternalPackageLiesBesideTheBundle() throws Exception {
    Project project =
        project(
            "import ms from 'ms';\nexport const handler = (n: number): string => ms(n);\n",
            List.of("ms"));

    assertThat(project.packed("shop.zip"))
        .contains("src/a.js", "node_modules/ms/index.js")
        .noneMatch(name -> name.startsWith("node_modules/esbuild/"));
    assertThat(called(project)).isEqualTo("1m");
  }

  @Test
  void aFaultInTheSourceIsToldWithItsPlace() throws Exception {
    Project project = project("export const handler = 1;\nimport './gone';\n", List.of());

    assertThat(project.pack().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.summary()).isEqualTo("Could not resolve \"./gone\""))
        .satisfies(d -> assertThat(d.place()).hasToString("src/a.ts:2:8"));
  }

  private static Project project(String source, List<String> external) throws IOException {
    Bundling bundling =
        new Bundling(
            "src/a.ts",
            true,
            new MappingBuilder(Project.PLACE)
                .put("bundle", true)
                .put("sourcemap", true)
                .put("platform", "node")
                .put("format", "cjs")
                .build(),
            external,
            List.of("@aws-sdk/*"),
            Project.PLACE);
    return new Project(FOLDER)
        .file("src/a.ts", source)
        .functionBuilds(new EsbuildBuild(COMMANDS, false))
        .bundled("a", bundling);
  }

  private static String called(Project project) throws Exception {
    Path unpacked = FOLDER.resolveSibling("esbuild-it-unpacked");
    EmptyFolder.at(unpacked);
    try (ZipFile zip = new ZipFile(project.output().resolve("shop.zip").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = unpacked.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
    return run(List.of("node", "-p", "require('" + unpacked + "/src/a.js').handler(60000)"));
  }

  private static String run(List<String> command) throws Exception {
    List<String> lines = new ArrayList<>();
    int code = COMMANDS.run(command, FOLDER, lines::add);
    assertThat(code).as(String.join("\n", lines)).isZero();
    return String.join("\n", lines);
  }
}
