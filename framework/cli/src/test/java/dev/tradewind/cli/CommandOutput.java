package dev.tradewind.cli;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a command line, run in this process, printed and exited with. */
record CommandOutput(int exitCode, String out, String err) {

  static CommandOutput of(Path directory, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new Style(false),
            new Style(false),
            null);
    int code = new Tradewind(console, environment, directory).run(List.of(arguments));
    return new CommandOutput(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
