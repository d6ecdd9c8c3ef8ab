package dev.tradewind.packaging.python;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.packaging.build.EmptyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Installs packages into folders, once each. */
final class PipInstall {

  private static final int TAIL = 25;

  private final Commands commands;
  private final Service service;
  private final RequirementsSettings settings;
  private final Consumer<String> progress;
  private final List<Diagnostic> diagnostics;
  private final Path builds;

  PipInstall(
      Commands commands,
      Service service,
      RequirementsSettings settings,
      Consumer<String> progress,
      List<Diagnostic> diagnostics) {
    this.commands = commands;
    this.service = service;
    this.settings = settings;
    this.progress = progress;
    this.diagnostics = diagnostics;
    this.builds =
        service
            .directory()
            .resolve(".serverless")
            .resolve(".build")
            .resolve(service.target().name())
            .resolve("python");
  }

  /** The folder with the packages; empty when there is none, and a diagnostic says why. */
  Optional<Path> install(PackageSet set, RequirementsFile file) throws InterruptedException {
    String name = set.name(file, settings);
    Path done = builds.resolve(name);
    if (Files.isDirectory(done)) {
      return Optional.of(done);
    }
    progress.accept("Installing Python packages of " + title(set) + " with pip");
    try {
      Path part = builds.resolve(name + ".part");
      EmptyFolder.at(part);
      Path list = builds.resolve(name + ".txt");
      Files.writeString(list, file.text());
      if (!run(set, list, part)) {
        return Optional.empty();
      }
      if (settings.strips()) {
        strip(part);
      }
      return Optional.of(Files.move(part, done));
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(
              "build-folder-not-writable",
              "cannot write to " + builds,
              "The operating system says: " + e + ". Free it, or give yourself the right to write.",
              null));
      return Optional.empty();
    }
  }

  private boolean run(PackageSet set, Path list, Path target)
      throws IOException, InterruptedException {
    Path folder = service.directory().resolve(set.folder());
    Machine wanted = set.machine();
    Interpreter python = Interpreter.find(settings, wanted.python(), commands, folder);
    if (python == null) {
      diagnostics.add(
          Diagnostic.error(
              "python-missing",
              "Python is needed to install the packages of " + title(set),
              "Install python"
                  + wanted.python()
                  + " or any other python3, or name an interpreter with"
                  + " `custom.pythonRequirements.pythonBin`.",
              settings.place("pythonBin")));
      return false;
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of(python.program(), "-m", "pip", "install"));
    command.addAll(List.of("--disable-pip-version-check", "--no-input", "--no-compile"));
    command.addAll(List.of("-t", target.toString(), "-r", list.toString()));
    if (takesWheels(wanted, python.machine())) {
      command.addAll(wanted.wheels());
    }
    command.addAll(settings.pipArguments());
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    int code = commands.run(command, folder, lines::add);
    if (code != 0) {
      diagnostics.add(failed(set, command, code, List.copyOf(lines)));
    }
    return code == 0;
  }

  /** The local target runs functions with the interpreter that is here. */
  private boolean takesWheels(Machine wanted, Machine here) {
    boolean local = service.target().provider().equals("local");
    return !local
        && !settings.pipArguments().contains("--platform")
        && (settings.wantsDocker(here.isLinux()) || !wanted.equals(here));
  }

  private Diagnostic failed(PackageSet set, List<String> command, int code, List<String> lines) {
    List<String> errors = lines.stream().filter(line -> line.startsWith("ERROR:")).toList();
    List<String> said = errors.isEmpty() ? tail(lines) : errors;
    boolean wheels = command.contains("--only-binary=:all:");
    return Diagnostic.error(
        "pip-failed",
        "pip cannot install the packages of " + title(set),
        masked(String.join("\n", said))
            + "\n"
            + (wheels
                ? "Only ready wheels were looked for, since functions run on "
                    + machine(set.machine())
                    + " and this machine is another. Choose a version that has one, or package on"
                    + " a machine of that kind."
                : masked(String.join(" ", command)) + " ended with code " + code + "."),
        SourceRange.at(title(set), 1, 1));
  }

  /** Without the user and password of a package index. */
  private static String masked(String text) {
    return text.replaceAll("://[^/@\\s]+@", "://***@");
  }

  private static String machine(Machine machine) {
    return machine.system() + " " + machine.processor() + " with Python " + machine.python();
  }

  private static List<String> tail(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
  }

  /** Symbols of libraries are of no use to a function; what cannot be stripped stays as it is. */
  private void strip(Path folder) throws IOException, InterruptedException {
    List<String> libraries;
    try (Stream<Path> files = Files.walk(folder)) {
      libraries = files.map(Path::toString).filter(file -> file.endsWith(".so")).toList();
    }
    if (libraries.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("strip"));
    command.addAll(libraries);
    try {
      commands.run(command, folder, line -> {});
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.warning(
              "python-not-stripped",
              "libraries of Python packages keep their symbols",
              "`strip` cannot be started: " + e.getMessage() + ". It comes with binutils.",
              settings.place("slim")));
    }
  }

  private String title(PackageSet set) {
    return set.folder() + settings.fileName();
  }
}
