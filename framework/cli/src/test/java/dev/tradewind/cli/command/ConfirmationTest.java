package dev.tradewind.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Display;
import dev.tradewind.cli.terminal.Style;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.DiffResult.Kind;
import dev.tradewind.spi.progress.ProgressEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person is asked, and what counts as a yes. */
class ConfirmationTest {

  private static final DiffResult HARMLESS = plan(Kind.MODIFY, false);
  private static final DiffResult LOSING = plan(Kind.REMOVE, true);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static DiffResult plan(Kind kind, boolean losesData) {
    return new DiffResult(
        List.of(
            new DiffResult.Change(
                kind, "Orders", "AWS::DynamoDB::Table", List.of(), losesData, null)));
  }

  /**
   * @param typed null where there is no terminal
   */
  private boolean agrees(DiffResult plan, @Nullable String typed, boolean yes, boolean always) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    Style plain = new Style(false);
    Console console =
        new Console(
            stream,
            stream,
            false,
            plain,
            plain,
            typed == null ? null : new ByteArrayInputStream(typed.getBytes(UTF_8)));
    return new Confirmation(console, new Quiet(), "aws", yes, always).of(plan);
  }

  @ParameterizedTest(name = "\"{0}\" is a yes: {1}")
  @CsvSource({"y, true", "YES, true", "n, false", "'', false", "yeah, false"})
  void dataIsLostAfterAYesOnly(String typed, boolean agreed) {
    assertThat(agrees(LOSING, typed + "\n", false, false)).isEqualTo(agreed);
    assertThat(err.toString(UTF_8))
        .contains("- remove   Orders  AWS::DynamoDB::Table  its data is lost")
        .contains("Orders loses its data\nMake these changes on aws? [y/N] ");
  }

  @Test
  void anEndOfInputIsANo() {
    assertThat(agrees(LOSING, "", false, false)).isFalse();
  }

  @Test
  void nothingIsAskedWhereNothingIsLostOrYesWasSaid() {
    assertThat(agrees(HARMLESS, "n\n", false, false)).isTrue();
    assertThat(agrees(LOSING, "n\n", true, false)).isTrue();
    assertThat(agrees(LOSING, "n\n", true, true)).isTrue();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void confirmAsksForEveryChange() {
    assertThat(agrees(HARMLESS, "n\n", false, true)).isFalse();
    assertThat(err.toString(UTF_8)).contains("~ change").doesNotContain("its data");
  }

  @Test
  void withoutATerminalLossesAreAWarningAndConfirmDeclines() {
    assertThat(agrees(LOSING, null, false, false)).isTrue();
    assertThat(err.toString(UTF_8)).contains("warning: Orders loses its data");
    assertThat(agrees(HARMLESS, null, false, true)).isFalse();
    assertThat(err.toString(UTF_8)).contains("Nobody can be asked: there is no terminal.");
  }

  @Test
  void whatIsPerhapsReplacedMayLoseItsData() {
    assertThat(agrees(plan(Kind.MODIFY, true), "y\n", false, false)).isTrue();
    assertThat(err.toString(UTF_8)).contains("Orders may lose its data");
  }

  private static final class Quiet implements Display {
    @Override
    public <T> T still(Supplier<T> question) {
      return question.get();
    }

    @Override
    public void report(ProgressEvent event) {}
  }
}
