package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands on a project, in this process: what goes to stdout, what to stderr, and the exit code.
 */
class ProjectCommandsTest {

  @TempDir Path directory;

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(
        directory.resolve("serverless.yml"),
        """
        service: notes
        provider: { name: aws, runtime: nodejs22.x, stage: "${opt:stage, 'dev'}" }
        custom: { list: [a, 2, true], name: "notes-${sls:stage}" }
        targets:
          here: { name: local }
        functions:
          hello: { handler: hello.handle, events: [{ httpApi: GET /hello }] }
        """);
    Files.writeString(directory.resolve("hello.js"), "exports.handle = async () => 1;\n");
  }

  @Test
  void printResolvesVariablesAndWritesYaml() {
    CommandOutput output = run("print", "--stage", "prod");

    assertThat(output.exitCode()).isZero();
    assertThat(output.out()).startsWith("service: notes\n").contains("name: notes-prod");
  }

  @Test
  void printShowsAPathAsTextKeysAndJson() {
    assertThat(run("print", "--path", "custom.name", "--format", "text").out())
        .isEqualTo("notes-dev\n");
    assertThat(run("print", "--path", "custom.list", "--format", "text").out())
        .isEqualTo("a\n2\ntrue\n");
    assertThat(run("print", "--path", "custom.list.1", "--format", "json").out()).isEqualTo("2\n");
    assertThat(run("print", "--path", "custom", "--transform", "keys", "--format", "text").out())
        .isEqualTo("list\nname\n");
  }

  @Test
  void printNamesTheNearestKeyOfAWrongPath() {
    CommandOutput output = run("print", "--path", "custom.nam");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err())
        .contains("there is no `nam`", "\n  --path\n", "did you mean `name`?")
        .doesNotContain("serverless.yml");
  }

  @Test
  void whatTheCommandLineAsksForInVainHasNoPlaceInTheFile() {
    assertThat(run("print", "--path", "custom", "--format", "text").err())
        .contains("\n  --format\n")
        .doesNotContain("serverless.yml");
    assertThat(run("validate", "--target", "hre").err())
        .contains("there is no target `hre`", "\n  --target\n", "did you mean `here`?")
        .doesNotContain("serverless.yml");
  }

  @Test
  void validateCountsWhatItFound() {
    CommandOutput output = run("validate");

    assertThat(output.out()).isEqualTo("serverless.yml is valid for aws: 1 function, 1 event\n");
  }

  @Test
  void aServiceWhoseParameterIsGoneCanBeRemovedAndLookedAt() throws IOException {
    Path file = directory.resolve("serverless.yml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "handler: hello.handle", "handler: hello.handle, timeout: \"${env:GONE_4711}\""));

    CommandOutput removed = run("remove", "--target", "here");

    assertThat(removed.exitCode()).isZero();
    assertThat(removed.out()).startsWith("Nothing to remove: notes (dev)");
    assertThat(removed.err()).contains("warning: `${env:GONE_4711}` has no value");
    assertThat(run("info", "--target", "here").exitCode()).isZero();
    assertThat(run("deploy", "--target", "here").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
  }

  @Test
  void aServiceWhoseNameIsNotKnownIsNotRemoved() throws IOException {
    Path file = directory.resolve("serverless.yml");
    Files.writeString(
        file, Files.readString(file).replace("service: notes", "service: ${env:GONE_4711}"));

    CommandOutput output = run("remove", "--target", "here");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("error: `${env:GONE_4711}` has no value");
  }

  @Test
  void everyMistakeIsShownWithItsPlaceAndLine() throws IOException {
    Files.writeString(
        directory.resolve("serverless.yml"),
        """
        service: notes
        provider: { name: aws }
        functions:
          hello:
            handler: hello.handle
            memorysize: 1
            timeout: soon
        """);

    CommandOutput output = run("validate");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.out()).isEmpty();
    assertThat(output.err())
        .contains(
            """
            error: unknown property `memorysize` [unknown-property]
              serverless.yml:6:5
                6 |     memorysize: 1
                  |     ^^^^^^^^^^
              did you mean `memorySize`?
            """)
        .contains("serverless.yml:7:14", "2 errors");
  }

  @Test
  void jsonOfOneTargetIsAnObjectAlsoWhenItFails() throws Exception {
    Mapping valid = json("validate", "--json");
    assertThat(valid.get("valid")).isPresent();
    assertThat(valid.text("target")).contains("aws");

    Files.writeString(directory.resolve("serverless.yml"), "service: notes\n");
    Mapping failed = json("validate", "--json");

    assertThat(failed.get("failed")).isPresent();
    Mapping first =
        failed.sequence("diagnostics").orElseThrow().items().getFirst().asMapping().orElseThrow();
    assertThat(first.keys()).contains("severity", "code", "summary", "file", "line", "column");
  }

  @Test
  void jsonOfSeveralTargetsIsAListThatNamesThem() throws Exception {
    Mapping all = json("validate", "--target", "all", "--json");

    assertThat(all.sequence("results").orElseThrow().items())
        .extracting(item -> item.asMapping().orElseThrow().text("target").orElseThrow())
        .containsExactly("aws", "here");
  }

  @Test
  void packageWritesArtifactsBelowTheTargetsFolder() throws Exception {
    Mapping packaged = json("package", "--target", "local", "--json");

    assertThat(directory.resolve(".serverless/local/notes.zip")).exists();
    assertThat(directory.resolve(".serverless/local/local.json")).exists();
    assertThat(packaged.sequence("artifacts").orElseThrow().items()).hasSize(1);
  }

  @Test
  void anUnknownFunctionNamesTheNearestOne() {
    CommandOutput output = run("invoke", "-f", "helo", "--target", "local");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("there is no function `helo`", "did you mean `hello`?");
  }

  @Test
  void projectOptionsStandBeforeOrAfterACommandBelowAnother() {
    String[][] lines = {
      {"deploy", "--target", "local", "list"},
      {"deploy", "list", "--target", "local"},
      {"deploy", "list", "functions", "--target", "local"},
      {"deploy", "--target", "local", "function", "-f", "hello"},
      {"deploy", "-f", "hello", "--target", "local"},
      {"rollback", "--target", "local"},
      {"prune", "-n", "3", "--target", "local"},
      {"metrics", "--target", "local"}
    };
    for (String[] line : lines) {
      assertThat(run(line).err()).contains("the provider `local` cannot");
    }
  }

  @Test
  void contextsThatAreNoJsonAreRefused() {
    CommandOutput output = run("invoke", "-f", "hello", "--target", "local", "--context", "{oops");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("the client context is no JSON");
  }

  @Test
  void anUnknownTargetNamesTheNearestOne() {
    CommandOutput output = run("info", "--target", "locl");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("did you mean `local`?");
  }

  @Test
  void aTargetWithoutAProviderSaysWhichAreInstalled() {
    CommandOutput output = run("deploy", "--target", "google");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("no provider for `google`").contains("`local`");
  }

  @Test
  void optionsWithWrongValuesAreWrongUsage() {
    String[][] lines = {
      {"prune", "-n", "0"},
      {"logs", "-f", "hello", "--startTime", "nonsense"},
      {"metrics", "--startTime", "nonsense"},
      {"metrics", "--startTime", "1h", "--endTime", "2h"},
      {"rollback", "-t", "nonsense"},
      {"invoke", "-f", "hello", "-d", "{"},
      {"invoke", "-f", "hello", "-p", "nofile"},
      {"invoke", "-f", "hello", "--contextPath", "nofile"},
      {"deploy", "--package", "nofolder"},
      {"prune", "-n", "3", "--target", "local"},
      {"deploy", "--target", "google"},
      {"package", "--target", "google"}
    };
    for (String[] line : lines) {
      assertThat(run(line).exitCode()).as(List.of(line).toString()).isEqualTo(2);
    }
  }

  @Test
  void optionsWithWrongValuesAreToldInTheFormOfTheResults() throws Exception {
    Mapping failed = json("prune", "-n", "0", "--target", "aws", "--target", "here", "--json");

    assertThat(failed.sequence("results").orElseThrow().items()).isEmpty();
    assertThat(failed.sequence("diagnostics").orElseThrow().items()).hasSize(1);
  }

  @Test
  void aCommandThatFailsIsNoWrongUsage() {
    assertThat(run("invoke", "-f", "hello", "--target", "local").exitCode())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void valuesThatAreSaidBeforeACommandBelowAnotherCountForItToo() {
    String[] line = {"deploy", "--target", "google", "list", "--target", "local"};

    assertThat(run(line).err()).contains("no provider for `google`", "`local` cannot");
  }

  private Mapping json(String... arguments) throws Exception {
    return JsonReader.read(run(arguments).out(), "stdout").asMapping().orElseThrow();
  }

  private CommandOutput run(String... arguments) {
    Map<String, String> environment =
        Map.of("TRADEWIND_STATE_HOME", directory.resolve("state").toString());
    return CommandOutput.of(directory, environment, arguments);
  }
}
