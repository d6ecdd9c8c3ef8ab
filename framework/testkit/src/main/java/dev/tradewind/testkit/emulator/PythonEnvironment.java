package dev.tradewind.testkit.emulator;

import dev.tradewind.testkit.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Python environment below {@code target/emulators} with what a list of requirements names. */
public final class PythonEnvironment {

  private final Path folder;

  private PythonEnvironment(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the environment when it is not there yet; skips the test when there is no Python or the
   * packages cannot be had.
   *
   * @param name of the environment, and of the resource {@code NAME.txt} beside this class with one
   *     {@code package==version} a line
   */
  public static PythonEnvironment of(String name) {
    Programs.require("python3");
    return of(name, Path.of("python3"));
  }

  /**
   * The same with a newer Python than the usual one; skips the test when none is found.
   *
   * @param oldestMinor of Python 3, such as 12
   */
  static PythonEnvironment of(String name, int oldestMinor) {
    Optional<Path> python = PythonInterpreter.atLeast(oldestMinor);
    if (python.isEmpty()) {
      Programs.missing("Python 3." + oldestMinor + " is neither on PATH nor among those of pyenv");
    }
    return of(name, python.orElseThrow());
  }

  private static PythonEnvironment of(String name, Path python) {
    try {
      Path folder = root().resolve("target/emulators").resolve(name);
      String requirements = requirements(name);
      Files.createDirectories(folder);
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock(); // Modules are tested by different processes.
        Path installed = folder.resolve("installed.txt");
        if (!Files.exists(installed) || !Files.readString(installed).equals(requirements)) {
          install(folder, python, requirements);
          Files.writeString(installed, requirements);
        }
      }
      return new PythonEnvironment(folder);
    } catch (IOException e) {
      throw new IllegalStateException("cannot make the Python environment " + name, e);
    }
  }

  /** A program of the environment. */
  public Path program(String name) {
    return folder.resolve("venv/bin").resolve(name);
  }

  /** A folder for logs and data. */
  public Path folder() {
    return folder;
  }

  private static void install(Path folder, Path python, String requirements) throws IOException {
    Path list = Files.writeString(folder.resolve("requirements.txt"), requirements);
    run(folder, python.toString(), "-m", "venv", "--clear", "venv");
    run(folder, "venv/bin/python", "-m", "pip", "install", "--no-deps", "-r", list.toString());
  }

  private static void run(Path folder, String... command) throws IOException {
    Path log = folder.resolve("install.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        Programs.missing(String.join(" ", command) + " failed, see " + log);
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String requirements(String name) throws IOException {
    try (@Nullable InputStream in = PythonEnvironment.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no list of requirements " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The folder of the whole build: the outermost one with a {@code pom.xml}. */
  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    for (Path folder : List.copyOf(parents(root))) {
      if (Files.exists(folder.resolve("pom.xml"))) {
        root = folder;
      }
    }
    return root;
  }

  private static List<Path> parents(Path folder) {
    return java.util.stream.Stream.iterate(folder, java.util.Objects::nonNull, Path::getParent)
        .toList();
  }
}
