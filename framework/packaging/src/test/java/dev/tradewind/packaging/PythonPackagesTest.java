package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Code;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.packaging.build.Command;
import dev.tradewind.packaging.python.RequirementsBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python packages in archives, with a pip that writes one module for each line. */
class PythonPackagesTest {

  private static final String PLUGIN = "serverless-python-requirements";

  @TempDir private Path directory;
  private final List<List<String>> installs = new ArrayList<>();
  private String machine = "3.13 Linux x86_64";
  private Project project;

  @BeforeEach
  void fill() throws IOException {
    project =
        new Project(directory)
            .files("main.py", "serverless.yml")
            .file("requirements.txt", "six\nboto3\n")
            .functionBuilds(new RequirementsBuild(this::run))
            .plugin(PLUGIN, settings(new MappingBuilder(Project.PLACE)));
    function("f", PackageRules.none(Project.PLACE), Mapping.empty(Project.PLACE));
  }

  @Test
  void packagesLieBesideTheSources() throws Exception {
    assertThat(project.packed("shop.zip"))
        .containsExactly("boto3.py", "main.py", "requirements.txt", "six.py");
    assertThat(installs.getFirst()).doesNotContain("--only-binary=:all:");
  }

  @Test
  void theyAreInstalledAgainOnlyWhenSomethingChanges() throws Exception {
    project.packed("shop.zip");
    project.packed("shop.zip");
    assertThat(installs).hasSize(1);

    project.file("requirements.txt", "six\n");
    assertThat(project.packed("shop.zip")).doesNotContain("boto3.py");
    assertThat(installs).hasSize(2);
  }

  @Test
  void onAnotherMachineReadyWheelsAreTaken() throws Exception {
    machine = "3.11 Darwin arm64";
    project.packed("shop.zip");

    assertThat(installs.getFirst())
        .contains("--only-binary=:all:", "--python-version", "3.13", "manylinux2014_x86_64");
  }

  @Test
  void whatTheRuntimeHasStaysOut() throws Exception {
    MappingBuilder settings =
        new MappingBuilder(Project.PLACE)
            .put("noDeploy", List.of(new Scalar.Text("boto3", Project.PLACE)));
    project.plugin(PLUGIN, settings(settings));

    assertThat(project.packed("shop.zip")).doesNotContain("boto3.py");
  }

  @Test
  void aModuleOfItsOwnHasItsFilesAndPackagesAtTheTop() throws Exception {
    project.withoutFunctions();
    function(
        "orders",
        Project.rules(true, null),
        new MappingBuilder(Project.PLACE).put("module", "orders").build());
    project.file("orders/requirements.txt", "idna\n").file("orders/handler.py", "");

    assertThat(project.packed("orders.zip"))
        .containsExactly("handler.py", "idna.py", "requirements.txt");
  }

  @Test
  void aProjectThatDoesNotListThePluginGetsNothing() throws Exception {
    project.plugin("other", Mapping.empty(Project.PLACE));

    assertThat(project.packed("shop.zip")).containsExactly("main.py", "requirements.txt");
    assertThat(installs).isEmpty();
  }

  @Test
  void filesOfOtherToolsAreToldHowToExport() throws Exception {
    Files.delete(directory.resolve("requirements.txt"));
    project.files("uv.lock");

    assertThat(project.pack().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("requirements-not-exported"))
        .satisfies(d -> assertThat(d.detail()).contains("`uv export", "-o requirements.txt`."));
  }

  @Test
  void dockerIsNotUsedAndThatIsSaid() throws Exception {
    project.plugin(PLUGIN, settings(new MappingBuilder(Project.PLACE).put("dockerizePip", true)));
    project.packed("shop.zip");

    assertThat(project.codes()).containsExactly("python-docker-not-used");
    assertThat(installs.getFirst()).contains("--only-binary=:all:");
  }

  @Test
  void whatPipSaysIsTheResult() throws Exception {
    project.file("requirements.txt", "unheard-of\n");

    List<Diagnostic> found = project.pack().diagnostics();

    assertThat(found)
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo("pip-failed"))
        .satisfies(d -> assertThat(d.detail()).contains("No matching distribution"))
        .satisfies(d -> assertThat(d.place()).hasToString("requirements.txt:1:1"));
    assertThat(directory.resolve(".serverless/shop.zip")).doesNotExist();
  }

  @Test
  void aLayerHasThemInsteadOfTheFunctions() throws Exception {
    project.layer("pythonRequirements", "", PackageRules.none(Project.PLACE));

    assertThat(project.packed("pythonRequirements.zip"))
        .containsExactly("python/boto3.py", "python/six.py");
    assertThat(project.packed("shop.zip")).containsExactly("main.py", "requirements.txt");
    assertThat(project.codes()).containsExactly("python-layer-unused");
  }

  @Test
  void aLayerOfNothingIsRefused() throws Exception {
    Files.delete(directory.resolve("requirements.txt"));
    project.layer("pythonRequirements", "", PackageRules.none(Project.PLACE));

    assertThat(project.pack().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("python-layer-unused", "python-layer-empty");
  }

  @Test
  void aFolderOfTheServiceMayBeTheLayerOfThatName() throws Exception {
    project
        .files("own/python/mine.py")
        .layer("pythonRequirements", "own", PackageRules.none(Project.PLACE));

    assertThat(project.packed("pythonRequirements.zip")).containsExactly("python/mine.py");
    assertThat(project.packed("shop.zip")).contains("six.py");
  }

  @Test
  void thePasswordOfAPackageIndexIsNotShown() throws Exception {
    project
        .file("requirements.txt", "unheard-of\n")
        .plugin(
            PLUGIN,
            settings(
                new MappingBuilder(Project.PLACE)
                    .put(
                        "pipCmdExtraArgs",
                        List.of(
                            new Scalar.Text(
                                "--index-url https://me:secret@example.org/simple",
                                Project.PLACE)))));

    assertThat(project.pack().diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.detail()).contains("https://***@example.org/simple"))
        .satisfies(d -> assertThat(d.detail()).doesNotContain("secret"));
    assertThat(installs.getFirst()).contains("https://me:secret@example.org/simple");
  }

  private void function(String key, PackageRules rules, Mapping settings) {
    Code code = new Code.Handler("main.handler", Project.PLACE);
    project.function(key, code, "python3.13", rules, null, settings);
  }

  private static Mapping settings(MappingBuilder settings) {
    return new MappingBuilder(Project.PLACE).put("pythonRequirements", settings).build();
  }

  private int run(Command run, Consumer<String> lines) throws IOException {
    List<String> command = run.words();
    if (command.contains("-c")) {
      lines.accept(machine);
      return 0;
    }
    installs.add(command);
    Path target = Path.of(command.get(command.indexOf("-t") + 1));
    Path list = Path.of(command.get(command.indexOf("-r") + 1));
    for (String line : Files.readAllLines(list)) {
      if (line.equals("unheard-of")) {
        lines.accept("ERROR: No matching distribution found for unheard-of");
        return 1;
      }
      Files.writeString(target.resolve(line + ".py"), "");
    }
    return 0;
  }
}
