package dev.tradewind.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What options hold after a command line has been read. */
class OptionsTest {

  enum Colour {
    red,
    blue
  }

  private final Usage root = new Usage(() -> 0, "Everything.");
  private final Flag loud = root.inherited(new Flag("-l, --loud", "Say more."));
  private final Texts places = root.inherited(new Texts("--place", "PLACE", "Where."));

  private final Usage below = new Usage(() -> 7, "One thing.");
  private final Text name = below.add(new Text("-n, --name", "NAME", "Its name."));
  private final Text trace = below.add(Text.orAlone("--trace", "WHAT", "Tell it.", "all"));
  private final Switch quick = below.add(new Switch("--quick", "Quickly, or not."));
  private final WholeNumber times = below.add(new WholeNumber("--times", "COUNT", "How often.", 3));
  private final Folder folder = below.add(new Folder("--in", "DIR", "In which folder."));
  private final NamedValues values = below.add(new NamedValues("--value", "NAME=VALUE", "Values."));
  private final Choice<Colour> colour =
      below.add(new Choice<>("--colour", "COLOUR", "red or blue.", Colour.class));

  @Test
  void whatIsNotSaidHasItsUsualValue() {
    parse("do");

    assertThat(loud.isOn()).isFalse();
    assertThat(places.values()).isEmpty();
    assertThat(name.value()).isNull();
    assertThat(name.or("none")).isEqualTo("none");
    assertThat(trace.value()).isNull();
    assertThat(quick.value()).isNull();
    assertThat(times.value()).isEqualTo(3);
    assertThat(folder.value()).isNull();
    assertThat(values.values()).isEmpty();
    assertThat(colour.value()).isNull();
    assertThat(colour.or(Colour.red)).isEqualTo(Colour.red);
  }

  @Test
  void whatIsNeverReadHasItsUsualValue() {
    assertThat(loud.isOn()).isFalse();
    assertThat(times.value()).isEqualTo(3);
    assertThat(places.values()).isEmpty();
    assertThat(values.values()).isEmpty();
    assertThat(quick.value()).isNull();
  }

  @Test
  void everyOptionHoldsWhatIsSaid() {
    parse(
        "do",
        "-n",
        "it",
        "--trace=some",
        "--no-quick",
        "--times",
        "5",
        "--in",
        "a/b",
        "--value",
        "x=1",
        "--value",
        "y=2=3",
        "--colour",
        "blue");

    assertThat(name.value()).isEqualTo("it");
    assertThat(trace.value()).isEqualTo("some");
    assertThat(quick.value()).isFalse();
    assertThat(times.value()).isEqualTo(5);
    assertThat(folder.value()).isEqualTo(Path.of("a/b"));
    assertThat(values.values()).isEqualTo(Map.of("x", "1", "y", "2=3"));
    assertThat(colour.value()).isEqualTo(Colour.blue);
  }

  @Test
  void aTextMayBeLeftOutWhereTheOptionAllowsIt() {
    parse("do", "--trace", "--quick");

    assertThat(trace.value()).isEqualTo("all");
    assertThat(quick.value()).isTrue();
  }

  @Test
  void inheritedOptionsStandBeforeTheNameOfACommandOrAfterIt() {
    parse("-l", "--place", "here", "do");
    assertThat(loud.isOn()).isTrue();
    assertThat(places.values()).isEqualTo(List.of("here"));

    OptionsTest other = new OptionsTest();
    other.parse("do", "--loud", "--place", "here", "--place", "there");
    assertThat(other.loud.isOn()).isTrue();
    assertThat(other.places.values()).isEqualTo(List.of("here", "there"));
  }

  @Test
  void aFlagIsOnWhenItIsSaidBeforeTheNameOfACommandAndAfterIt() {
    parse("--loud", "do", "--loud");

    assertThat(loud.isOn()).isTrue();
  }

  @Test
  void aFlagThatIsSaidTwiceMeansTheSame() {
    parse("-l", "--loud", "do", "--quick", "--quick", "-ll");
    assertThat(loud.isOn()).isTrue();
    assertThat(quick.value()).isTrue();

    OptionsTest other = new OptionsTest();
    other.parse("do", "--no-quick", "--no-quick");
    assertThat(other.quick.value()).isFalse();
  }

  @Test
  void aFlagIsNotSaidBothWays() {
    assertThatThrownBy(() -> new OptionsTest().parse("do", "--quick", "--no-quick"))
        .hasMessage("option '--quick' should be specified only once");
    assertThatThrownBy(() -> new OptionsTest().parse("do", "--loud", "--loud=maybe"))
        .hasMessageContaining("'maybe' is not a boolean");
  }

  @Test
  void aValueIsSaidOnce() {
    assertThatThrownBy(() -> parse("do", "-n", "a", "--name", "b"))
        .hasMessage("option '--name' (NAME) should be specified only once");
  }

  @Test
  void aValueIsSaidOnceBeforeTheNameOfACommandAndAfterIt() {
    root.inherited(new Text("--where", "PLACE", "Where."));
    StringWriter said = new StringWriter();
    CommandLine line = line().setErr(new PrintWriter(said));

    assertThat(line.execute("--where", "a", "do", "--where", "b")).isEqualTo(2);
    assertThat(said.toString()).contains("option '--where' (PLACE) should be specified only once");
    assertThat(line.execute("--where", "a", "do")).isEqualTo(7);
  }

  @Test
  void whatMayBeRepeatedIsGatheredBeforeTheNameOfACommandAndAfterIt() {
    NamedValues sizes = root.inherited(new NamedValues("--size", "NAME=VALUE", "Sizes."));

    parse("--place", "a", "--size", "x=1", "--size", "y=1", "do", "--size", "x=2", "--place", "b");

    assertThat(places.values()).containsExactly("a", "b");
    assertThat(sizes.values()).containsOnly(Map.entry("x", "2"), Map.entry("y", "1"));
  }

  @Test
  void aParserMayReadSeveralLines() {
    CommandLine line = line();
    line.parseArgs("--place", "a", "do", "--value", "x=1");
    line.parseArgs("do", "--place", "b");

    assertThat(places.values()).containsExactly("b");
    assertThat(values.values()).isEmpty();
  }

  @Test
  void aValueWithoutANameIsRefusedAndNotShown() {
    for (String value : List.of("=s3cret", "s3cret", "")) {
      assertThatThrownBy(() -> new OptionsTest().parse("do", "--value", value))
          .isInstanceOf(ParameterException.class)
          .hasMessage("`--value` needs a name, an equals sign and a value: `--value NAME=VALUE`");
    }
    assertThatThrownBy(() -> new OptionsTest().parse("do", "--value==s3cret"))
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> new OptionsTest().parse("do", "--value"))
        .hasMessage("Missing required parameter for option '--value' (NAME=VALUE)");
  }

  @Test
  void upperAndLowerCaseOfAChoiceAreTheSame() {
    parse("do", "--colour", "Blue");

    assertThat(colour.value()).isEqualTo(Colour.blue);
  }

  @Test
  void whatIsRequiredHasToBeSaid() {
    RequiredText key = below.add(new RequiredText("--key", "KEY", "Which."));
    WholeNumber number = below.add(WholeNumber.required("--number", "COUNT", "How many."));
    Parameter<Colour> wall = below.add(new Parameter<>("WALL", "red or blue.", Colour.class));
    CommandLine line = line();

    assertThatThrownBy(() -> line.parseArgs("do", "--key", "a", "red"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("Missing required option: '--number=COUNT'");
    assertThatThrownBy(() -> line.parseArgs("do", "--key", "a", "--number", "1"))
        .isInstanceOf(ParameterException.class)
        .hasMessage("Missing required parameter: 'WALL'");

    line.parseArgs("do", "--key", "a", "--number", "1", "blue");
    assertThat(key.value()).isEqualTo("a");
    assertThat(number.value()).isEqualTo(1);
    assertThat(wall.value()).isEqualTo(Colour.blue);
  }

  @Test
  void aPathThatIsNoneIsWrongUsage() {
    assertThatThrownBy(() -> parse("do", "--in", "a\0b"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("Invalid value for option '--in'");
  }

  @Test
  void theCommandThatIsNamedIsRun() {
    assertThat(line().execute("do")).isEqualTo(7);
  }

  private void parse(String... arguments) {
    line().parseArgs(arguments);
  }

  private CommandLine line() {
    return root.with("do", below).commandLine("test");
  }
}
