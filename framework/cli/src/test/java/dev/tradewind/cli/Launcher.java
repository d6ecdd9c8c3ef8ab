package dev.tradewind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the launcher as a process of its own, with an environment of its own. */
final class Launcher {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  static final Path FILE = ROOT.resolve("tradewind");

  private final Path directory;
  private final Map<String, @Nullable String> environment;

  Launcher(Path directory, Map<String, ? extends @Nullable String> environment) {
    this.directory = directory;
    this.environment = new HashMap<>(environment);
  }

  Launcher with(String name, String value) {
    return changed(name, value);
  }

  Launcher without(String name) {
    return changed(name, null);
  }

  private Launcher changed(String name, @Nullable String value) {
    Map<String, @Nullable String> copy = new HashMap<>(environment);
    copy.put(name, value);
    return new Launcher(directory, copy);
  }

  ProcessOutput run(String... arguments) throws IOException, InterruptedException {
    return run(FILE, arguments);
  }

  ProcessOutput run(Path program, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "stdout", ".txt");
    Path err = Files.createTempFile(directory, "stderr", ".txt");
    Process process = start(program, out, err, arguments);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end within 5 minutes: " + List.of(arguments));
    }
    ProcessOutput output =
        new ProcessOutput(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return output;
  }

  /** Starts a command that writes to files, and goes on. */
  Process start(Path program, Path out, Path err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  /** Starts the launcher without waiting for its end; what it prints is lost. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(FILE.toString()));
    command.addAll(List.of(arguments));
    return builder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    environment.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder;
  }
}
