package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

  @TempDir Path directory;

  @Test
  void helpListsEveryCommandOnStdout() {
    CommandOutput output = run("--help");

    assertThat(output.exitCode()).isZero();
    assertThat(output.out())
        .contains("deploy", "remove", "info", "invoke", "logs", "metrics", "rollback", "prune")
        .contains("package", "print", "validate");
    assertThat(output.err()).isEmpty();
  }

  @Test
  void aMistypedCommandNamesTheNearestOne() {
    CommandOutput output = run("deplyo");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("there is no command `deplyo`", "did you mean `deploy`?");
    assertThat(output.out()).isEmpty();
  }

  @Test
  void aMistypedOptionNamesTheNearestOne() {
    CommandOutput output = run("deploy", "--stagee", "prod");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("there is no option `--stagee`", "did you mean `--stage`?");
  }

  @Test
  void optionsThatOneFunctionDoesNotTakeAreRefused() {
    for (String option : new String[] {"--package=x", "--yes", "--confirm"}) {
      CommandOutput output = run("deploy", "-f", "one", option);

      assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(output.err()).contains("do not go with --function");
    }
  }

  @Test
  void aCommandOfTheServerlessFrameworkPointsToWhatDoesItsWork() {
    assertThat(run("offline").err()).contains("`deploy --target local`").doesNotContain("`info`");
    assertThat(run("invoke", "local", "-f", "x").err()).contains("--target local");
  }

  @Test
  void commandsBelowOthersAreThere() {
    assertThat(run("deploy", "function", "--help").out()).contains("--update-config", "--stage");
    assertThat(run("deploy", "list", "functions", "--help").out()).contains("--stage");
    assertThat(run("rollback", "function", "--help").out()).contains("--function-version");
    assertThat(run("deploy", "function").err()).contains("--function");
  }

  @Test
  void noCommandShowsHelpAndIsWrongUsage() {
    CommandOutput output = run();

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.out()).contains("Commands:");
  }

  @Test
  void theDirectoryOptionMayStandBeforeTheCommand() {
    CommandOutput output = run("-C", "deploy", "validate");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("serverless.yml");
  }

  @Test
  void completionKnowsTheOptions() {
    CommandOutput output = run("completion", "bash");

    assertThat(output.exitCode()).isZero();
    assertThat(output.out()).contains("--stage", "invoke");
  }

  @Test
  void globalOptionsMayStandBeforeTheCommandOrAfterIt() {
    assertThat(run("--json", "validate").out()).contains("\"failed\": true");
    assertThat(run("validate", "--json").out()).contains("\"failed\": true");
    assertThat(run("deploy", "list", "--json", "functions").out()).contains("\"failed\": true");
  }

  @Test
  void aWordThatIsNoChoiceNamesTheChoices() {
    CommandOutput output = run("print", "--format", "xml");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err()).contains("[yaml, json, text]", "'xml'");
  }

  private CommandOutput run(String... arguments) {
    return CommandOutput.of(directory, Map.of(), arguments);
  }
}
