package dev.tradewind.cli.terminal;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows diagnostics with the line they are about:
 *
 * <pre>
 * error: unknown property `memorysize` [unknown-property]
 *   serverless.yml:12:5
 *     12 |     memorysize: 512
 *        |     ^^^^^^^^^^
 *   did you mean `memorySize`?
 * </pre>
 */
public final class DiagnosticPrinter {

  private static final int LONGEST_LINE = 160;

  private final Console console;
  private final Path directory;
  private final Map<String, List<String>> files = new HashMap<>();

  /**
   * @param directory the service directory, which places are relative to
   */
  public DiagnosticPrinter(Console console, Path directory) {
    this.console = console;
    this.directory = directory;
  }

  /** Shows all of them, and a line that counts them when there are several. */
  public void print(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::print);
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    if (errors > 1) {
      console.err().println(console.errStyle().red(errors + " errors"));
    }
  }

  public void print(Diagnostic diagnostic) {
    Style style = console.errStyle();
    String label = diagnostic.isError() ? style.red("error") : style.yellow("warning");
    StringBuilder text = new StringBuilder();
    text.append(label).append(": ").append(style.bold(diagnostic.summary()));
    text.append(style.faint(" [" + diagnostic.code() + "]")).append('\n');
    SourceRange place = diagnostic.place();
    if (place != null) {
      text.append("  ").append(style.cyan(place.toString())).append('\n');
      excerpt(place, text);
    }
    if (diagnostic.suggestion() != null) {
      text.append("  did you mean `").append(diagnostic.suggestion()).append("`?\n");
    }
    if (!diagnostic.detail().isEmpty()) {
      text.append(diagnostic.detail().indent(2));
    }
    console.err().println(text);
  }

  private void excerpt(SourceRange place, StringBuilder text) {
    List<String> lines = files.computeIfAbsent(place.file(), this::read);
    if (!place.isInFile() || place.line() > lines.size()) {
      return;
    }
    String line = lines.get(place.line() - 1).replace('\t', ' ');
    if (line.length() > LONGEST_LINE || place.column() > line.length() + 1) {
      return;
    }
    Style style = console.errStyle();
    String number = Integer.toString(place.line());
    int from = place.column() - 1;
    int to = place.endLine() == place.line() ? place.endColumn() - 1 : line.length();
    String marked = line.substring(from, Math.clamp(to, from, line.length()));
    int width = Math.max(1, DisplayWidth.of(marked));
    text.append("    ").append(style.faint(number + " | ")).append(line).append('\n');
    text.append("    ").append(" ".repeat(number.length())).append(style.faint(" | "));
    text.append(" ".repeat(DisplayWidth.of(line.substring(0, from))))
        .append(style.red("^".repeat(width)))
        .append('\n');
  }

  private List<String> read(String file) {
    try {
      return new String(Files.readAllBytes(directory.resolve(file)), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return List.of(); // The place alone says enough.
    }
  }
}
