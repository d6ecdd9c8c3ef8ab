package dev.tradewind.aws.program;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

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

  /**
   * Runs a step without which there is nothing to test: when it fails the test is skipped; with
   * {@code -Dtradewind.requireAll=true} it fails, so that a build machine cannot lose tests unseen.
   */
  static void install(Path directory, List<String> command) {
    String problem;
    try {
      Program done = run(directory, command);
      if (done.exitCode() == 0) {
        return;
      }
      problem = done.output() + done.errors();
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    String message = String.join(" ", command) + " failed: " + problem.strip();
    if (Boolean.getBoolean("tradewind.requireAll")) {
      fail(message + "\nEvery test is to run.");
    }
    abort(message);
  }
}
