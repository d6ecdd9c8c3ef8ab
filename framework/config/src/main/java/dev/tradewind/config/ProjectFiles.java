package dev.tradewind.config;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the project file of a folder. */
final class ProjectFiles {

  /** In the order in which they are looked for, which is that of Serverless Framework. */
  static final List<String> NAMES =
      List.of(
          "serverless.yml",
          "serverless.yaml",
          "serverless.json",
          "serverless.js",
          "serverless.mjs",
          "serverless.cjs",
          "serverless.ts");

  private static final List<String> EXTENSIONS =
      List.of("yml", "yaml", "json", "js", "mjs", "cjs", "ts", "mts", "cts");

  private ProjectFiles() {}

  sealed interface Found {}

  record File(Path path) implements Found {}

  record NotFound(Diagnostic diagnostic) implements Found {}

  static Found find(LoadRequest request) {
    String given = request.configFile();
    return given == null ? find(request.directory()) : find(request.directory(), given);
  }

  static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Found find(Path directory) {
    Optional<Path> file = in(directory);
    if (file.isPresent()) {
      return new File(file.get());
    }
    String looked = "Looked for " + String.join(", ", NAMES) + ".";
    for (Path above = directory.getParent(); above != null; above = above.getParent()) {
      Optional<Path> found = in(above);
      if (found.isPresent()) {
        return notFound(
            "no-project-file",
            "no project file in " + directory,
            looked + " There is one at " + found.get() + ": run the command there, or with -C.");
      }
    }
    return Files.isDirectory(directory)
        ? notFound("no-project-file", "no project file in " + directory, looked)
        : notFound("no-project-file", "the folder " + directory + " is not there", looked);
  }

  private static Optional<Path> in(Path directory) {
    return NAMES.stream().map(directory::resolve).filter(Files::isRegularFile).findFirst();
  }

  private static Found find(Path directory, String given) {
    Path file;
    try {
      file = directory.resolve(given).normalize();
    } catch (InvalidPathException e) {
      return notFound(
          "no-project-file", "`" + given + "` is no path", "Give the name of a project file.");
    }
    if (!EXTENSIONS.contains(extension(file))) {
      return notFound(
          "project-file-extension",
          "`" + given + "` is no project file by its name",
          "It must end in one of " + String.join(", ", EXTENSIONS) + ".");
    }
    if (!directory.equals(file.getParent())) {
      return notFound(
          "project-file-elsewhere",
          "`" + given + "` does not lie in the service folder",
          "Paths in a project file start at its own folder. Go there with -C, and give the name"
              + " alone.");
    }
    if (!Files.isRegularFile(file)) {
      return new NotFound(
          Diagnostic.error(
                  "no-project-file",
                  "no file `" + given + "` in " + directory,
                  "The name was given with --config.",
                  null)
              .suggesting(NearestName.of(given, neighbours(directory)).orElse(null)));
    }
    return new File(file);
  }

  private static List<String> neighbours(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> EXTENSIONS.contains(extension(file)))
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // only the suggestion is lost
    }
  }

  private static NotFound notFound(String code, String summary, String detail) {
    return new NotFound(Diagnostic.error(code, summary, detail, SourceRange.none("command line")));
  }
}
