package dev.tradewind.cli;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Stdout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where the {@code tradewind} command starts. */
public final class Main {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] arguments) {
    Stdout stdout = new Stdout();
    Console console = Console.system(stdout, System.getenv());
    Interruption interruption = interruption(console);
    int code;
    try {
      code =
          new Tradewind(console, System.getenv(), Path.of("").toAbsolutePath())
              .run(List.of(arguments));
      console.out().flush();
      if (stdout.fault().isPresent()) {
        console.err().println("error: the output cannot be written: " + stdout.fault().get());
        code = Math.max(code, ExitCode.FAILED);
      }
      console.err().flush();
    } finally {
      interruption.commandEnded();
    }
    boolean hooks =
        System.getenv("JDK_JAVA_OPTIONS") != null || System.getenv("JAVA_TOOL_OPTIONS") != null;
    interruption.exit(code, hooks);
  }

  static Interruption interruption(Console console) {
    Interruption interruption = new Interruption(Thread.currentThread(), console.err(), PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::processEnds, "interruption"));
    return interruption;
  }
}
