package dev.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Style;
import dev.tradewind.spi.operation.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final Style COLOURS = new Style(true);
  private static final Style PLAIN = new Style(false);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String printed(Style style, boolean named, LogLine line) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    new LogLines(
            new Console(stream, stream, false, style, style, InputStream.nullInputStream()),
            List.of("first", "other-one"),
            named)
        .print(line);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void namesStandInAColumn() {
    assertThat(printed(PLAIN, true, new LogLine(TIME, "first", "hello", false)))
        .isEqualTo("2026-03-01T12:00:00Z  first      hello\n");
  }

  @Test
  void oneFunctionNeedsNoName() {
    assertThat(printed(PLAIN, false, new LogLine(TIME, "first", "hello", false)))
        .isEqualTo("2026-03-01T12:00:00Z  hello\n");
  }

  @Test
  void theColourOfAFunctionIsThatOfItsPlaceInTheFile() {
    assertThat(printed(COLOURS, true, new LogLine(TIME, "other-one", "hello", false)))
        .contains(COLOURS.coloured(1, "other-one"));
  }

  @Test
  void whatOnlyTellsOfAnInvocationIsFaint() {
    assertThat(printed(COLOURS, false, new LogLine(TIME, "first", "START", true)))
        .contains(COLOURS.faint("START"));
  }
}
