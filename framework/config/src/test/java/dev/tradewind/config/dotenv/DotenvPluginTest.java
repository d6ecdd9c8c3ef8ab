package dev.tradewind.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first three cases give what osls 4.3.1 with serverless-dotenv-plugin 6.0.0 gives. */
class DotenvPluginTest {

  private static final Map<String, String> SHELL = Map.of("HOME_OF", "shell");

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    write(".env", "A=base\nB=base\nC=base\nREF=${A}-x\nD=base\nHOME_OF=file\n");
    write(".env.dev", "B=dev\nC=dev\nREFDEV=${B}\n");
    write(".env.dev.local", "C=devlocal\n");
    write(".env.local", "D=local\n");
    write("a.js", "");
  }

  @Test
  void valuesComeOverTheProvidersAndUnderTheFunctions() {
    assertThat(environment("", Map.of()))
        .containsEntry("A", "base")
        .containsEntry("P", "provider")
        .containsEntry("B", "function")
        .containsEntry("C", "base")
        .containsEntry("D", "local")
        .containsEntry("REF", "base-x")
        .containsEntry("HOME_OF", "shell");
  }

  @Test
  void theFirstFileThatHasAVariableGivesItsValue() {
    assertThat(environment("", Map.of("stage", "dev")))
        .containsEntry("A", "base")
        .containsEntry("C", "devlocal")
        .containsEntry("D", "local")
        .containsEntry("REFDEV", "dev");
  }

  @Test
  void testsAreFreeOfWhatIsLocal() {
    assertThat(environment("", Map.of("stage", "test"))).containsEntry("D", "base");
  }

  @Test
  void someMayBeLeftOut() {
    assertThat(environment("custom: { dotenv: { exclude: [A, C] } }", Map.of()))
        .containsEntry("A", "provider")
        .doesNotContainKey("C");
    assertThat(environment("custom: { dotenv: { include: [C] } }", Map.of()).keySet())
        .containsExactly("A", "B", "C", "P");
  }

  @Test
  void filesMayLieElsewhere() throws IOException {
    write("other.env", "C=other\nRAW=${C}\n");

    assertThat(
            environment(
                "custom: { dotenv: { path: other.env, variableExpansion: false } }", Map.of()))
        .containsEntry("C", "other")
        .containsEntry("RAW", "${C}");
    assertThat(codes("custom: { dotenv: { path: gone.env } }"))
        .containsExactly("WARNING dotenv-file-missing");
  }

  @Test
  void whatIsRequiredHasToBeThere() throws IOException {
    assertThat(codes("custom: { dotenv: { required: { env: [A, HOME_OF, NOWHERE] } } }"))
        .containsExactly("ERROR dotenv-variable-missing");
    Files.delete(directory.resolve(".env"));
    Files.delete(directory.resolve(".env.local"));
    assertThat(codes("custom: { dotenv: { required: { file: true } } }"))
        .containsExactly("ERROR dotenv-file-missing");
  }

  private List<String> codes(String custom) {
    return load(custom, Map.of()).diagnostics().stream()
        .map((Diagnostic d) -> d.severity() + " " + d.code())
        .toList();
  }

  private Map<String, String> environment(String custom, Map<String, String> options) {
    LoadResult result = load(custom, options);
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    Map<String, String> environment = new TreeMap<>();
    ((LoadResult.Loaded) result)
        .service()
        .function("f")
        .orElseThrow()
        .environment()
        .forEach(
            (name, value) -> environment.put(name, ((EnvironmentValue.Literal) value).value()));
    return environment;
  }

  private LoadResult load(String custom, Map<String, String> options) {
    String yaml =
        """
        service: notes
        provider: { name: aws, runtime: nodejs22.x, environment: { A: provider, P: provider } }
        plugins: [serverless-dotenv-plugin]
        functions: { f: { handler: a.main, environment: { B: function } } }
        """;
    return new ProjectBinder().bind(TestProject.of(yaml + custom, null, directory, options, SHELL));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
