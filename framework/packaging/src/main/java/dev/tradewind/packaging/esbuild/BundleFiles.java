package dev.tradewind.packaging.esbuild;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.build.FunctionFiles;
import dev.tradewind.packaging.npm.InstalledPackages;
import dev.tradewind.packaging.select.FolderFiles;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes into the archive of a bundled function: its bundle and source map, chunks and assets
 * that no other function's bundle is, packages that were left out of the bundle, and package.json
 * where it has to say that the bundle is an ECMAScript module.
 */
final class BundleFiles {

  private final Service service;
  private final Path output;
  private final Bundle bundle;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<List<String>, List<SelectedFile>> packages = new HashMap<>();

  BundleFiles(Service service, Path output, Bundle bundle) {
    this.service = service;
    this.output = output;
    this.bundle = bundle;
  }

  Map<String, FunctionFiles> byFunction() throws InterruptedException {
    FolderFiles made = FolderFiles.of(output, "", List.of());
    diagnostics.addAll(made.diagnostics());
    List<SelectedFile> manifest = manifest();
    Map<String, FunctionFiles> byFunction = new LinkedHashMap<>();
    for (var function : bundle.functions().entrySet()) {
      List<SelectedFile> files = new ArrayList<>();
      for (SelectedFile file : made.files()) {
        if (!isOfOther(file.name(), function.getValue().entry())) {
          files.add(file);
        }
      }
      files.addAll(packages(function.getValue()));
      if (isModule(function.getValue().options())) {
        files.addAll(manifest);
      }
      byFunction.put(function.getKey().key(), FunctionFiles.instead(files));
    }
    return byFunction;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private boolean isOfOther(String name, String own) {
    return !name.startsWith(stem(own))
        && bundle.entries().stream().anyMatch(entry -> name.startsWith(stem(entry)));
  }

  /** {@code src/a.} of {@code src/a.ts}. */
  private static String stem(String entry) {
    return entry.substring(0, entry.lastIndexOf('.') + 1);
  }

  private List<SelectedFile> packages(Bundling bundling) throws InterruptedException {
    boolean all = bundling.options().text("packages").filter("external"::equals).isPresent();
    List<String> key = new ArrayList<>(bundling.external());
    if (all) {
      key.add("*");
    }
    List<SelectedFile> known = packages.get(key);
    if (known != null) {
      return known;
    }
    InstalledPackages installed = new InstalledPackages(real(service.directory()));
    Set<String> names = new LinkedHashSet<>();
    for (String pattern : bundling.external()) {
      names.addAll(installed.named(pattern));
    }
    if (all) {
      names.addAll(installed.dependencies());
    }
    bundling.provided().forEach(pattern -> names.removeAll(installed.named(pattern)));
    List<SelectedFile> files = installed.files(List.copyOf(names));
    diagnostics.addAll(installed.diagnostics());
    List<String> needed = installed.dependencies();
    for (String name : installed.missing()) {
      if (!needed.contains(name)) {
        continue; // a module of Node.js or of a layer, or a file
      }
      diagnostics.add(
          Diagnostic.warning(
              "external-package-missing",
              "the package `" + name + "` is left out of the bundle and is not installed",
              "package.json asks for it, and a function that imports it fails unless a layer has"
                  + " it. Run `npm install`.",
              bundling.source()));
    }
    packages.put(key, files);
    return files;
  }

  private static boolean isModule(Mapping options) {
    boolean renamed = options.at("outExtension", ".js").isPresent();
    return !renamed
        && options.get("format").flatMap(Node::asText).filter("esm"::equals).isPresent();
  }

  private List<SelectedFile> manifest() throws InterruptedException {
    Path file = service.directory().resolve("package.json");
    return Files.isRegularFile(file)
        ? FolderFiles.of(service.directory(), "", List.of("**", "!package.json")).files()
        : List.of();
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder;
    }
  }
}
