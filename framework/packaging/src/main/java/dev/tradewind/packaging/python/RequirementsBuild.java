package dev.tradewind.packaging.python;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.packaging.build.FunctionBuild;
import dev.tradewind.packaging.build.FunctionFiles;
import dev.tradewind.packaging.select.FolderFiles;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packages of {@code requirements.txt} for Python functions of services that list
 * serverless-python-requirements. They are kept below {@code .serverless/.build/TARGET/python/} and
 * installed again when the file, the version of Python or the kind of machine is another.
 */
public final class RequirementsBuild implements FunctionBuild {

  private final Commands commands;

  public RequirementsBuild(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Built build(Order order) throws InterruptedException {
    Service service = order.service();
    Optional<RequirementsSettings> listed = RequirementsSettings.of(service);
    Map<PackageSet, List<Function>> sets = new LinkedHashMap<>();
    for (Function function : order.functions()) {
      if (function.runtime().language().equals("python")) {
        sets.computeIfAbsent(PackageSet.of(service, function), set -> new ArrayList<>())
            .add(function);
      }
    }
    if (listed.isEmpty() || sets.isEmpty()) {
      return Built.nothing();
    }
    RequirementsSettings settings = listed.get();
    List<Diagnostic> diagnostics = new ArrayList<>(SettingsWarnings.of(settings));
    Map<String, FunctionFiles> files = new LinkedHashMap<>();
    PipInstall pip = new PipInstall(commands, service, settings, order.progress(), diagnostics);
    for (var set : sets.entrySet()) {
      List<SelectedFile> installed = new ArrayList<>();
      Optional<RequirementsFile> wanted = read(service, set.getKey(), settings, diagnostics);
      if (wanted.isPresent() && !wanted.get().lines().isEmpty()) {
        Optional<Path> folder = pip.install(set.getKey(), wanted.get());
        if (folder.isPresent()) {
          installed.addAll(all(folder.get(), settings.excludes(), diagnostics));
        }
      }
      for (Function function : set.getValue()) {
        List<SelectedFile> own = new ArrayList<>(installed);
        own.addAll(vendored(service, settings.vendor(), diagnostics));
        own.addAll(vendored(service, function.settings().text("vendor"), diagnostics));
        files.put(function.key(), new FunctionFiles(own, false, set.getKey().folder()));
      }
    }
    return new Built(files, diagnostics.stream().distinct().toList());
  }

  private static Optional<RequirementsFile> read(
      Service service,
      PackageSet set,
      RequirementsSettings settings,
      List<Diagnostic> diagnostics) {
    String name = set.folder() + settings.fileName();
    Path file = service.directory().resolve(name);
    if (!Files.exists(file)) {
      OtherTools.export(service, set.folder(), name).ifPresent(diagnostics::add);
      return Optional.empty();
    }
    try {
      return Optional.of(RequirementsFile.read(file, settings.noDeploy()));
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(
              "requirements-unreadable",
              "cannot read " + name + ", or a file that it includes",
              "The operating system says: " + e + ".",
              settings.place("fileName")));
      return Optional.empty();
    }
  }

  private static List<SelectedFile> vendored(
      Service service, Optional<String> folder, List<Diagnostic> diagnostics)
      throws InterruptedException {
    return folder.isEmpty()
        ? List.of()
        : all(service.directory().resolve(folder.get()), List.of(), diagnostics);
  }

  private static List<SelectedFile> all(
      Path folder, List<String> excludes, List<Diagnostic> diagnostics)
      throws InterruptedException {
    FolderFiles files = FolderFiles.of(folder, "", excludes);
    diagnostics.addAll(files.diagnostics());
    return files.files();
  }
}
