package dev.tradewind.packaging.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/** Programs of the operating system. */
public final class SystemCommands implements Commands {

  @Override
  public int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command.words());
    builder.directory(command.directory().toFile()).redirectErrorStream(true);
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (BufferedReader output = process.inputReader()) {
                    output.lines().forEach(lines);
                  } catch (IOException | UncheckedIOException e) {
                    lines.accept("(the output ends here: " + e.getMessage() + ")");
                  }
                });
    try {
      feed(process, command.input());
      int code = process.waitFor();
      reader.join();
      return code;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  /** A program that ends before it has read everything says why in its own words. */
  private static void feed(Process process, String input) {
    try (Writer writer = process.outputWriter()) {
      writer.write(input);
    } catch (IOException e) {
      // Its exit code tells.
    }
  }
}
