package dev.tradewind.packaging.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param words the program and its arguments
 * @param directory the working directory
 * @param environment variables besides those of this process
 * @param input what it reads; may be secret
 */
public record Command(
    List<String> words, Path directory, Map<String, String> environment, String input) {

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** The words alone: the rest may be secret. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
