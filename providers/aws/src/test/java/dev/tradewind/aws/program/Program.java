package dev.tradewind.aws.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command that ran to its end: what it printed, and how it ended. */
public record Program(int exitCode, String output, String errors) {

  /**
   * Runs a command.
   *
   * @throws IOException when there is no such command
   */
  public static Program run(Path directory, List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
    process.getOutputStream().close();
    StringBuilder errors = new StringBuilder();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    process
                        .errorReader(StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> errors.append(line).append('\n')));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      reader.join();
      return new Program(process.waitFor(), output, errors.toString());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + command.getFirst() + " ran", e);
    }
  }
}
