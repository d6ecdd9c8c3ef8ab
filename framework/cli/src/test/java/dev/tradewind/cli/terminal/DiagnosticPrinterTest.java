package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticPrinterTest {

  @TempDir Path directory;

  @Test
  void theMarkStandsBelowItsPlaceBehindWideCharacters() throws Exception {
    Files.writeString(directory.resolve("a.yml"), "x: { 名前: 😀, timeuot: 1 }\n");

    assertThat(printed(new SourceRange("a.yml", 1, 14, 1, 21)))
        .contains(
            """
              a.yml:1:14
                1 | x: { 名前: 😀, timeuot: 1 }
                  |                ^^^^^^^
            """);
  }

  @Test
  void theMarkIsAsWideAsWhatItIsAbout() throws Exception {
    Files.writeString(directory.resolve("a.yml"), "x: { 名前: 1 }\n");

    assertThat(printed(new SourceRange("a.yml", 1, 6, 1, 8)))
        .contains(
            """
                1 | x: { 名前: 1 }
                  |      ^^^^
            """);
  }

  @Test
  void aPlaceBehindTheLastCharacterIsMarked() throws Exception {
    Files.writeString(directory.resolve("a.yml"), "名:\n");

    assertThat(printed(SourceRange.at("a.yml", 1, 3)))
        .contains(
            """
                1 | 名:
                  |    ^
            """);
  }

  private String printed(SourceRange place) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new Style(false),
            new Style(false),
            null);
    new DiagnosticPrinter(console, directory)
        .print(Diagnostic.error("odd", "it is odd", "", place));
    return err.toString(StandardCharsets.UTF_8);
  }
}
