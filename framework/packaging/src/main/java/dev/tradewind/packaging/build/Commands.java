package dev.tradewind.packaging.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs other programs. */
@FunctionalInterface
public interface Commands {

  /**
   * Runs a program to its end, standard error mixed into its output. An interrupt ends it.
   *
   * @param lines takes each line of output
   * @return the exit code
   * @throws IOException when the program cannot be started
   */
  int run(Command command, Consumer<String> lines) throws IOException, InterruptedException;

  /** Runs a program that reads nothing. */
  default int run(List<String> words, Path directory, Consumer<String> lines)
      throws IOException, InterruptedException {
    return run(new Command(words, directory, Map.of(), ""), lines);
  }
}
