package dev.tradewind.packaging.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Programs of the operating system. */
public final class SystemCommands implements Commands {

  @Override
  public int run(List<String> command, Path directory, Consumer<String> lines)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
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
      int code = process.waitFor();
      reader.join();
      return code;
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
