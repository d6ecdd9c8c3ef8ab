package dev.tradewind.testkit.emulator;

import dev.tradewind.testkit.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a Python of a version, on the PATH or among those of pyenv. */
final class PythonInterpreter {

  /** Newer ones may lack binary packages of the versions that are asked for. */
  private static final int NEWEST_MINOR = 13;

  private PythonInterpreter() {}

  /**
   * @param oldestMinor of Python 3, such as 12
   */
  static Optional<Path> atLeast(int oldestMinor) {
    List<String> names =
        Stream.concat(
                Stream.of("python3"),
                IntStream.iterate(NEWEST_MINOR, minor -> minor >= oldestMinor, minor -> minor - 1)
                    .mapToObj(minor -> "python3." + minor))
            .toList();
    Stream<Path> onPath = names.stream().flatMap(name -> Programs.find(name).stream());
    Stream<Path> ofPyenv =
        names.stream()
            .flatMap(name -> pyenvVersions().map(version -> version.resolve("bin").resolve(name)));
    return Stream.concat(onPath, ofPyenv)
        .filter(Files::isExecutable)
        .filter(python -> fits(python, oldestMinor))
        .findFirst();
  }

  private static Stream<Path> pyenvVersions() {
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv/versions");
    if (!Files.isDirectory(versions)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + versions, e);
    }
  }

  /** A shim of pyenv is executable and yet fails when its version is not the selected one. */
  private static boolean fits(Path python, int oldestMinor) {
    String check =
        "import sys; sys.exit(not (3, %d) <= sys.version_info < (3, %d))"
            .formatted(oldestMinor, NEWEST_MINOR + 1);
    try {
      return new ProcessBuilder(python.toString(), "-c", check)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + python, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
