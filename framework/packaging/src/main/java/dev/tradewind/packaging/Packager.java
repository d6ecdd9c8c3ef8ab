package dev.tradewind.packaging;

import dev.tradewind.model.Layer;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Plan.Wanted;
import dev.tradewind.packaging.build.BuildStep;
import dev.tradewind.packaging.build.FunctionBuild;
import dev.tradewind.packaging.select.FileTree;
import dev.tradewind.packaging.select.SelectedFile;
import dev.tradewind.packaging.zip.Archive;
import dev.tradewind.packaging.zip.ArchiveWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the artifacts of a service: {@code <service>.zip}, {@code <function>.zip} for functions
 * that are packaged individually, {@code <layer>.zip}; functions are built first where a build
 * knows how, and ready artifacts are built or fetched and used as they are. The same files give the
 * same bytes. An archive that would not change is not touched; one that an earlier run made and
 * that is not needed any more is removed.
 */
public final class Packager {

  private final List<ArtifactSource> sources;
  private final List<BuildStep> builds;
  private final List<FunctionBuild> functionBuilds;
  private final int threads;

  /**
   * @param sources asked in order for artifacts that are addresses
   * @param builds asked in order for artifacts that are files
   * @param functionBuilds all asked, in order, for files of functions
   * @param threads how many may compress at a time
   */
  public Packager(
      List<ArtifactSource> sources,
      List<BuildStep> builds,
      List<FunctionBuild> functionBuilds,
      int threads) {
    this.sources = List.copyOf(sources);
    this.builds = List.copyOf(builds);
    this.functionBuilds = List.copyOf(functionBuilds);
    this.threads = threads;
  }

  public PackagingResult pack(PackagingRequest request) throws InterruptedException {
    Plan plan = Plan.of(request.service(), request.functions());
    List<Diagnostic> diagnostics = new ArrayList<>(plan.diagnostics());
    if (real(request.output()).equals(real(request.service().directory()))) {
      diagnostics.add(
          Diagnostic.error(
              "output-is-project",
              "cannot package into the project folder itself",
              "The next archive would hold this one. Name another folder with --package or"
                  + " `package.path`; the usual one is .serverless.",
              null));
      return new PackagingResult.Failed(diagnostics);
    }
    try {
      Files.createDirectories(request.output());
    } catch (IOException e) {
      diagnostics.add(notWritable(request.output(), e));
      return new PackagingResult.Failed(diagnostics);
    }
    FunctionBuilds built = FunctionBuilds.run(functionBuilds, request, plan);
    diagnostics.addAll(built.diagnostics());
    plan = plan.with(built);
    Run run = new Run(request, plan, built, diagnostics);
    Map<Wanted, Artifact> artifacts = run.make();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new PackagingResult.Failed(diagnostics);
    }
    return new PackagingResult.Packed(
        new Artifacts(taken(plan.functions(), artifacts), taken(plan.layers(), artifacts)),
        diagnostics);
  }

  private static Map<String, Artifact> taken(
      Map<String, Wanted> wanted, Map<Wanted, Artifact> artifacts) {
    Map<String, Artifact> taken = new LinkedHashMap<>();
    wanted.forEach(
        (key, value) -> {
          Artifact artifact = artifacts.get(value);
          if (artifact != null) {
            taken.put(key, artifact);
          }
        });
    return taken;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static Diagnostic notWritable(Path output, IOException e) {
    return Diagnostic.error(
        "archive-not-written",
        "Cannot write to " + output,
        "The operating system says: " + e + ".",
        null);
  }

  /** One packaging of one service. */
  private final class Run {

    private final PackagingRequest request;
    private final Plan plan;
    private final FunctionBuilds built;
    private final List<Diagnostic> diagnostics;
    private final ServiceRules rules;
    private final Path directory;
    private final Map<Wanted, String> names = new LinkedHashMap<>();
    private final Map<Wanted, List<SelectedFile>> selections = new LinkedHashMap<>();

    Run(PackagingRequest request, Plan plan, FunctionBuilds built, List<Diagnostic> diagnostics) {
      this.request = request;
      this.plan = plan;
      this.built = built;
      this.diagnostics = diagnostics;
      this.directory = request.service().directory();
      this.rules =
          new ServiceRules(request.service(), request.output().toAbsolutePath().normalize());
    }

    Map<Wanted, Artifact> make() throws InterruptedException {
      Map<Wanted, Artifact> made = new LinkedHashMap<>();
      ReadyArtifacts ready = new ReadyArtifacts(sources, builds, request, diagnostics);
      Set<Wanted> all = new LinkedHashSet<>(plan.functions().values());
      all.addAll(plan.layers().values());
      for (Wanted wanted : all) {
        if (wanted instanceof Wanted.Ready artifact) {
          Artifact found = ready.get(artifact);
          if (found != null) {
            made.put(wanted, found);
          }
        }
      }
      select(all);
      if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
        List<Artifact> written = new ArrayList<>(ready.downloaded());
        write(made, written);
        remember(written);
      }
      return made;
    }

    private void select(Collection<Wanted> all) throws InterruptedException {
      FileTree tree = new FileTree(real(directory));
      for (Wanted wanted : all) {
        switch (wanted) {
          case Wanted.Ready ignored -> {}
          case Wanted.OfService(var name, var bundled) ->
              selections.put(wanted, bundled ? rules.ofBundles(tree) : rules.ofService(tree));
          case Wanted.OfFunction(var function, var bundled) ->
              selections.put(
                  wanted,
                  bundled ? rules.ofBundle(function, tree) : rules.ofFunction(function, tree));
          case Wanted.OfLayer(var layer) -> selections.put(wanted, ofLayer(layer));
        }
      }
      selections.keySet().forEach(wanted -> names.put(wanted, plan.archiveName(wanted)));
      diagnostics.addAll(tree.walk());
      Set<Path> outputs = outputs();
      selections
          .values()
          .forEach(files -> files.removeIf(file -> outputs.contains(file.path().getParent())));
      selections.replaceAll((wanted, files) -> built.complete(wanted, plan, files));
      selections.forEach(this::check);
    }

    /** What this run writes, or an earlier one has, is packaged by no pattern. */
    private Set<Path> outputs() {
      Set<Path> outputs = new HashSet<>(Set.of(real(request.output())));
      for (List<SelectedFile> files : selections.values()) {
        for (SelectedFile file : files) {
          if (PackagedRecord.isOne(file)) {
            outputs.add(file.path().getParent());
          }
        }
      }
      return outputs;
    }

    private List<SelectedFile> ofLayer(Layer layer) throws InterruptedException {
      List<SelectedFile> made = built.layers().get(layer.key());
      if (made != null) {
        return new ArrayList<>(made);
      }
      Path folder = directory.resolve(layer.path());
      if (!Files.isDirectory(folder)) {
        diagnostics.add(
            Diagnostic.error(
                "layer-folder-missing",
                "The folder " + layer.path() + " of layer " + layer.key() + " does not exist",
                "\"path\" is the folder whose content becomes the layer, relative to the service"
                    + " directory.",
                layer.source()));
        return new ArrayList<>();
      }
      FileTree tree = new FileTree(real(folder));
      List<SelectedFile> files = rules.ofLayer(layer, tree);
      diagnostics.addAll(tree.walk());
      return files;
    }

    private void check(Wanted wanted, List<SelectedFile> files) {
      if (files.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
        diagnostics.add(
            Diagnostic.error(
                "no-files-selected",
                "No file is left for " + names.get(wanted),
                "The patterns under package exclude every file. Of the patterns that match a file"
                    + " the last one decides, so includes go behind the excludes they restrict.",
                place(wanted)));
      }
    }

    private @Nullable SourceRange place(Wanted wanted) {
      return switch (wanted) {
        case Wanted.Ready ready -> ready.source();
        case Wanted.OfService ignored -> request.service().packaging().source();
        case Wanted.OfFunction(var function, var b) -> function.packaging().source();
        case Wanted.OfLayer(var layer) -> layer.packaging().source();
      };
    }

    private void write(Map<Wanted, Artifact> made, List<Artifact> written)
        throws InterruptedException {
      List<Archive> archives = new ArrayList<>();
      selections.forEach(
          (wanted, files) -> archives.add(archive(names.getOrDefault(wanted, ""), files)));
      if (archives.isEmpty()) {
        return;
      }
      request.progress().advanced("Compressing " + countOf(archives));
      ArchiveWriter.Written result = new ArchiveWriter(request.output(), threads).write(archives);
      diagnostics.addAll(result.errors());
      names.forEach(
          (wanted, name) -> {
            Artifact artifact = result.artifacts().get(name);
            if (artifact != null) {
              made.put(wanted, artifact);
              written.add(artifact);
            }
          });
    }

    private Archive archive(String name, List<SelectedFile> files) {
      var unique = UniqueEntries.of(files, name);
      diagnostics.addAll(unique.warnings());
      return new Archive(name, unique.files());
    }

    private String countOf(List<Archive> archives) {
      long files = archives.stream().mapToLong(a -> a.files().size()).sum();
      return files
          + (files == 1 ? " file" : " files")
          + " into "
          + (archives.size() == 1 ? archives.getFirst().name() : archives.size() + " archives");
    }

    private void remember(List<Artifact> written) {
      try {
        boolean complete =
            request.functions().isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError);
        new PackagedRecord(request.output()).update(written, complete);
      } catch (IOException e) {
        diagnostics.add(notWritable(request.output(), e));
      }
    }
  }
}
