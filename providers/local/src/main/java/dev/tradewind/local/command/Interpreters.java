package dev.tradewind.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.template.Interpreter;
import dev.tradewind.local.worker.WorkerLanguage;
import dev.tradewind.model.RuntimeId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds the programs of this machine that run functions. Each is asked for its version and its real
 * place: what stands on PATH is often a version manager's stand-in, which would cost time at every
 * start and choose by the working directory.
 */
final class Interpreters {

  private static final int PROBE_SECONDS = 10;

  private final Machine machine;
  private final Map<Path, Optional<Interpreter>> probed = new HashMap<>();

  Interpreters(Machine machine) {
    this.machine = machine;
  }

  /** The program for a runtime; empty when none was found, and for a language that needs none. */
  Optional<Interpreter> find(RuntimeId runtime) throws InterruptedException {
    Optional<WorkerLanguage> language = WorkerLanguage.of(runtime);
    if (language.isEmpty()) {
      return Optional.empty();
    }
    return switch (language.get()) {
      case NODE -> first(List.of("node"), "-p", "process.execPath + '\\n' + process.versions.node");
      case PYTHON ->
          first(
              List.of("python" + runtime.version(), "python3", "python"),
              "-c",
              "import sys; print(sys.executable); print('%d.%d.%d' % sys.version_info[:3])");
      case JAVA -> java(runtime);
      case PROVIDED, GO -> Optional.empty();
    };
  }

  private Optional<Interpreter> first(List<String> names, String option, String script)
      throws InterruptedException {
    for (String name : names) {
      for (String folder : machine.searchPath().split(File.pathSeparator, -1)) {
        Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
        if (!Files.isExecutable(candidate) || Files.isDirectory(candidate)) {
          continue;
        }
        Optional<Interpreter> known = probed.get(candidate);
        if (known == null) {
          known = probe(candidate, option, script);
          probed.put(candidate, known);
        }
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Interpreter> probe(Path program, String option, String script)
      throws InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(program.toString(), option, script);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      builder.environment().putAll(machine.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      List<String> lines =
          new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
      return process.exitValue() == 0 && lines.size() == 2 && !lines.get(0).isBlank()
          ? Optional.of(new Interpreter(lines.get(0).strip(), lines.get(1).strip()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Not a program after all: the next one on the path.
    }
  }

  /** JAVA_HOME when it is the declared version, else whichever is new enough, else this one. */
  private Optional<Interpreter> java(RuntimeId runtime) {
    List<Interpreter> candidates = new ArrayList<>();
    String home = machine.environment().getOrDefault("JAVA_HOME", "");
    if (!home.isEmpty()) {
      javaAt(Path.of(home)).ifPresent(candidates::add);
    }
    javaAt(machine.javaHome()).ifPresent(candidates::add);
    int declared = new Interpreter("", runtime.version()).major();
    return candidates.stream()
        .filter(java -> java.major() == declared)
        .findFirst()
        .or(() -> candidates.stream().filter(java -> java.major() > declared).findFirst())
        .or(() -> candidates.stream().findFirst());
  }

  private static Optional<Interpreter> javaAt(Path home) {
    Path program = home.resolve("bin").resolve("java");
    if (!Files.isExecutable(program)) {
      return Optional.empty();
    }
    try {
      for (String line : Files.readAllLines(home.resolve("release"))) {
        if (line.startsWith("JAVA_VERSION=")) {
          String version = line.substring(line.indexOf('=') + 1).replace("\"", "");
          return Optional.of(
              new Interpreter(
                  program.toString(),
                  version.startsWith("1.") ? version.substring("1.".length()) : version));
        }
      }
    } catch (IOException e) {
      // A Java without a release file does not say what it is.
    }
    return Optional.empty();
  }
}
