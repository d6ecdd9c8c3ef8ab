package dev.tradewind.config.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class ChildProcess {

  /**
   * @param exit the exit code
   */
  record Finished(int exit, String output) {}

  private ChildProcess() {}

  /**
   * @return empty when the program did not end in time; it is ended then
   * @throws IOException when the program cannot be started
   */
  static Optional<Finished> run(
      List<String> command, Path directory, Map<String, String> environment, Duration limit)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      CompletableFuture<String> output = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> read(process.getInputStream(), output));
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      return Optional.of(new Finished(process.exitValue(), output.get()));
    } catch (ExecutionException e) {
      throw new IOException("reading the output of " + command.getFirst(), e.getCause());
    } finally {
      process.destroyForcibly();
    }
  }

  private static void read(InputStream in, CompletableFuture<String> output) {
    try (in) {
      output.complete(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      output.completeExceptionally(new UncheckedIOException(e));
    }
  }
}
