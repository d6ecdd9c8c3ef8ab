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

  @Test
  void aFlagMayBeRepeated() {
    assertThat(run("validate", "--json", "--json").out()).contains("\"failed\": true");
    assertThat(run("deploy", "--help", "-h").exitCode()).isZero();
  }

  @Test
  void anOptionOfACommandBeforeItsNameIsShownWhereItGoes() {
    CommandOutput output = run("--target", "local", "package");

    assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(output.err())
        .contains("`--target` is an option of a command")
        .contains("`tradewind package --target local`");
    assertThat(run("--stage=prod", "deploy").err()).contains("`tradewind deploy --stage=prod`");
    assertThat(run("--stage", "prod").err()).contains("`tradewind COMMAND --stage prod`");
    assertThat(run("--force", "deploy").err()).contains("`tradewind deploy --force`");
    assertThat(run("deploy", "--update-config", "function", "-f", "x").err())
        .contains("`tradewind deploy function --update-config`");
    assertThat(run("--update-config", "deploy").err())
        .contains("there is no option `--update-config`");
  }

  @Test
  void aSecretThatStandsInTheWrongPlaceIsNotShown() {
    for (String[] line :
        new String[][] {
          {"--secret-param", "key=s3cret", "deploy"},
          {"--secret-param=key=s3cret", "deploy"},
          {"--stage", "prod", "--secret-param", "key=s3cret", "deploy"},
          {"deploy", "--secret-param", "s3cret"},
        }) {
      CommandOutput output = run(line);

      assertThat(output.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(output.err()).contains("tradewind deploy").doesNotContain("s3cret");
    }
  }

  @Test
  void helpIsACommandToo() {
    assertThat(run("help")).isEqualTo(run("--help"));
    assertThat(run("help", "package")).isEqualTo(run("package", "--help"));
    assertThat(run("help", "deploy", "list")).isEqualTo(run("deploy", "list", "--help"));
    assertThat(run("help", "deplyo").err()).contains("did you mean `deploy`?");
    assertThat(run("deplyo", "--help").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
  }

  @Test
  void aMistypedCommandBelowAnotherNamesTheNearestOne() {
    assertThat(run("deploy", "list", "fucntions").err())
        .contains("unexpected argument `fucntions`", "did you mean `functions`?");
  }

  @Test
  void anOptionThatTheCommandBelowDoesNotTakeIsRefused() {
    CommandOutput listed = run("deploy", "--force", "list");
    CommandOutput updated = run("deploy", "--force", "function", "-f", "one");

    assertThat(listed.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(listed.err()).contains("there is no option `--force` of `tradewind deploy list`");
    assertThat(updated.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(updated.err()).contains("`tradewind deploy function --force`");
    assertThat(run("deploy", "--force", "list", "--help").exitCode()).isZero();
  }

  private CommandOutput run(String... arguments) {
    return CommandOutput.of(directory, Map.of(), arguments);
  }
}
