package dev.tradewind.cli.command;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Style;
import dev.tradewind.spi.operation.LogLine;
import java.util.List;

/**
 * Log lines for people: time, function and text. Each function has the colour of its place in the
 * project file; lines that only tell of an invocation are faint.
 */
final class LogLines {

  private final Console console;
  private final List<String> functions;
  private final boolean named;
  private final int width;

  /**
   * @param functions keys, in file order
   * @param named whether each line says which function wrote it
   */
  LogLines(Console console, List<String> functions, boolean named) {
    this.console = console;
    this.functions = List.copyOf(functions);
    this.named = named;
    this.width = functions.stream().mapToInt(String::length).max().orElse(0);
  }

  void print(LogLine line) {
    Style style = console.outStyle();
    String time = style.faint(line.time().toString());
    String text = line.about() ? style.faint(line.text()) : line.text();
    console.out().println(time + "  " + (named ? name(line.function()) + "  " : "") + text);
  }

  private String name(String function) {
    String padded = function + " ".repeat(Math.max(0, width - function.length()));
    return console.outStyle().coloured(Math.max(0, functions.indexOf(function)), padded);
  }
}
