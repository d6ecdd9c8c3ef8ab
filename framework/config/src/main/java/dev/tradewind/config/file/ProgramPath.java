package dev.tradewind.config.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs, found by the {@code PATH} of the command rather than that of this process. */
final class ProgramPath {

  private ProgramPath() {}

  static Optional<Path> find(String program, Map<String, String> environment) {
    boolean windows = File.separatorChar == '\\';
    List<String> endings = windows ? List.of(".exe", ".cmd") : List.of("");
    for (String folder : path(environment).split(File.pathSeparator, -1)) {
      for (String ending : endings) {
        try {
          Path file = Path.of(folder, program + ending);
          if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(file);
          }
        } catch (InvalidPathException e) {
          break; // an entry that is no path leads nowhere
        }
      }
    }
    return Optional.empty();
  }

  private static String path(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase("PATH"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
