package dev.tradewind.packaging;

import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Plan.Wanted;
import dev.tradewind.packaging.build.FunctionBuild;
import dev.tradewind.packaging.build.FunctionFiles;
import dev.tradewind.packaging.select.SelectedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What builds made for the functions and layers that are packaged now, by their keys. */
record FunctionBuilds(
    Map<String, FunctionFiles> functions,
    Map<String, List<SelectedFile>> layers,
    List<Diagnostic> diagnostics) {

  static FunctionBuilds run(List<FunctionBuild> builds, PackagingRequest request, Plan plan)
      throws InterruptedException {
    List<Function> functions =
        request.service().functions().values().stream()
            .filter(function -> plan.isPackaged(function.key()))
            .toList();
    List<Layer> layers =
        request.service().layers().values().stream().filter(layer -> plan.isBuilt(layer)).toList();
    Map<String, FunctionFiles> files = new LinkedHashMap<>();
    Map<String, List<SelectedFile>> ofLayers = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (FunctionBuild build : builds) {
      FunctionBuild.Built built =
          build.build(
              new FunctionBuild.Order(
                  request.service(), functions, layers, request.progress()::advanced));
      files.putAll(built.functions());
      ofLayers.putAll(built.layers());
      diagnostics.addAll(built.diagnostics());
    }
    return new FunctionBuilds(files, ofLayers, diagnostics);
  }

  /** Whether the sources of a function are replaced by what was made of them. */
  boolean replacesSources(String key) {
    FunctionFiles made = functions.get(key);
    return made != null && made.replacesSources();
  }

  /**
   * The files of an archive: those that were selected, and over them what was made for the
   * functions that share the archive.
   */
  List<SelectedFile> complete(Wanted wanted, Plan plan, List<SelectedFile> selected) {
    List<FunctionFiles> made =
        plan.functions().entrySet().stream()
            .filter(entry -> entry.getValue().equals(wanted))
            .map(entry -> functions.get(entry.getKey()))
            .filter(files -> files != null)
            .toList();
    if (made.isEmpty()) {
      return selected;
    }
    String folder = made.getFirst().folder();
    Map<String, SelectedFile> byName = new LinkedHashMap<>();
    for (SelectedFile file : selected) {
      if (file.name().startsWith(folder)) {
        SelectedFile inside = file.renamed(file.name().substring(folder.length()));
        byName.put(inside.name(), inside);
      }
    }
    made.forEach(files -> files.files().forEach(file -> byName.put(file.name(), file)));
    return new ArrayList<>(byName.values());
  }
}
