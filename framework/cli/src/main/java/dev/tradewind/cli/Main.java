package dev.tradewind.cli;

import dev.tradewind.cli.terminal.Console;
import java.nio.file.Path;
import java.util.List;

/** Where the {@code tradewind} command starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.system(System.getenv());
    int code =
        new Tradewind(console, System.getenv(), Path.of("").toAbsolutePath())
            .run(List.of(arguments));
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }
}
