package dev.tradewind.packaging.python;

import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.LayerReference;
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
import org.jspecify.annotations.Nullable;

/**
 * Packages of {@code requirements.txt} for Python functions of services that list
 * serverless-python-requirements: in the archives of the functions, or in the layer {@value #LAYER}
 * where the service has it. They are kept below {@code .serverless/.build/TARGET/python/} and
 * installed again when the file, the version of Python or the kind of machine is another.
 */
public final class RequirementsBuild implements FunctionBuild {

  private static final String LAYER = "pythonRequirements";

  /** Where Lambda's Python looks for the packages of a layer. */
  private static final String FOLDER_IN_LAYER = "python/";

  private final Commands commands;

  public RequirementsBuild(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Built build(Order order) throws InterruptedException {
    Optional<RequirementsSettings> settings = RequirementsSettings.of(order.service());
    return settings.isEmpty() ? Built.nothing() : new Run(order, settings.get()).build();
  }

  /** One build of one service. */
  private final class Run {

    private final Order order;
    private final Service service;
    private final RequirementsSettings settings;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final PipInstall pip;

    Run(Order order, RequirementsSettings settings) {
      this.order = order;
      this.service = order.service();
      this.settings = settings;
      this.pip = new PipInstall(commands, service, settings, order.progress(), diagnostics);
    }

    Built build() throws InterruptedException {
      Map<String, FunctionFiles> functions = new LinkedHashMap<>();
      Map<String, List<SelectedFile>> layers = new LinkedHashMap<>();
      Layer layer = service.layers().get(LAYER);
      if (layer == null || !layer.path().isEmpty() || layer.packaging().artifact() != null) {
        functions.putAll(ofFunctions());
      } else if (order.layers().contains(layer)) {
        layers.put(LAYER, ofLayer(layer));
      }
      if (!functions.isEmpty() || !layers.isEmpty()) {
        diagnostics.addAll(0, SettingsWarnings.of(settings));
      }
      return new Built(functions, layers, diagnostics.stream().distinct().toList());
    }

    private Map<String, FunctionFiles> ofFunctions() throws InterruptedException {
      Map<PackageSet, List<Function>> sets = new LinkedHashMap<>();
      for (Function function : order.functions()) {
        if (isPython(function)) {
          sets.computeIfAbsent(PackageSet.of(service, function), set -> new ArrayList<>())
              .add(function);
        }
      }
      Map<String, FunctionFiles> files = new LinkedHashMap<>();
      for (var set : sets.entrySet()) {
        List<SelectedFile> installed = installed(set.getKey());
        for (Function function : set.getValue()) {
          List<SelectedFile> own = new ArrayList<>(installed);
          own.addAll(vendored(function.settings().text("vendor")));
          files.put(function.key(), new FunctionFiles(own, false, set.getKey().folder()));
        }
      }
      return files;
    }

    /** For the machine of the functions that use it. */
    private List<SelectedFile> ofLayer(Layer layer) throws InterruptedException {
      List<Function> python =
          service.functions().values().stream().filter(RequirementsBuild::isPython).toList();
      List<Function> users =
          python.stream()
              .filter(function -> function.layers().contains(new LayerReference.Own(LAYER)))
              .toList();
      List<PackageSet> sets =
          (users.isEmpty() ? python : users).stream().map(PackageSet::ofLayer).distinct().toList();
      if (users.isEmpty() || sets.size() > 1) {
        diagnostics.add(misused(layer, sets));
      }
      List<SelectedFile> files = sets.isEmpty() ? List.of() : installed(sets.getFirst());
      if (files.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
        diagnostics.add(
            Diagnostic.error(
                "python-layer-empty",
                "there are no Python packages for the layer",
                python.isEmpty()
                    ? "No function of the service runs on Python. Remove `layer`."
                    : settings.fileName()
                        + " is not there, or names no package. Name some there, or remove `layer`"
                        + " and references to PythonRequirementsLambdaLayer.",
                layer.source()));
      }
      return files.stream().map(file -> file.renamed(FOLDER_IN_LAYER + file.name())).toList();
    }

    private static Diagnostic misused(Layer layer, List<PackageSet> sets) {
      return sets.size() > 1
          ? Diagnostic.warning(
              "python-layer-machines",
              "the functions that use the layer run on different machines",
              "Its packages are for "
                  + sets.getFirst().machine()
                  + ". Give all of them one `runtime` and one `architecture`, or the others no"
                  + " layer.",
              layer.source())
          : Diagnostic.warning(
              "python-layer-unused",
              "no function uses the layer of Python packages, and none has them in its archive",
              "Write `layers: [ { Ref: PythonRequirementsLambdaLayer } ]` at the functions, or"
                  + " under `provider`.",
              layer.source());
    }

    /** What pip installs, and the files of the service's {@code vendor} folder. */
    private List<SelectedFile> installed(PackageSet set) throws InterruptedException {
      List<SelectedFile> installed = new ArrayList<>();
      RequirementsFile wanted = read(set);
      if (wanted != null && !wanted.lines().isEmpty()) {
        Optional<Path> folder = pip.install(set, wanted);
        if (folder.isPresent()) {
          installed.addAll(all(folder.get(), settings.excludes()));
        }
      }
      installed.addAll(vendored(settings.vendor()));
      return installed;
    }

    private @Nullable RequirementsFile read(PackageSet set) {
      String name = set.folder() + settings.fileName();
      Path file = service.directory().resolve(name);
      if (!Files.exists(file)) {
        OtherTools.export(service, set.folder(), name).ifPresent(diagnostics::add);
        return null;
      }
      try {
        return RequirementsFile.read(file, settings.noDeploy());
      } catch (IOException e) {
        diagnostics.add(
            Diagnostic.error(
                "requirements-unreadable",
                "cannot read " + name + ", or a file that it includes",
                "The operating system says: " + e + ".",
                settings.place("fileName")));
        return null;
      }
    }

    private List<SelectedFile> vendored(Optional<String> folder) throws InterruptedException {
      return folder.isEmpty()
          ? List.of()
          : all(service.directory().resolve(folder.get()), List.of());
    }

    private List<SelectedFile> all(Path folder, List<String> excludes) throws InterruptedException {
      FolderFiles files = FolderFiles.of(folder, "", excludes);
      diagnostics.addAll(files.diagnostics());
      return files.files();
    }
  }

  private static boolean isPython(Function function) {
    return function.runtime().language().equals("python");
  }
}
