package dev.tradewind.packaging;

import dev.tradewind.model.Function;
import dev.tradewind.model.Layer;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.packaging.select.FileTree;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a service in the order in which they count, the last match deciding: what is left
 * out by default, {@code exclude} lists, {@code include} lists and {@code patterns}, service before
 * function, and last the packages that only development needs. As osls 4.3.1 (and, for {@code
 * include} and {@code exclude}, Serverless Framework v3) packages.
 */
final class ServiceRules {

  private static final List<String> DEFAULT_EXCLUDES =
      List.of(
          ".git/**",
          ".gitignore",
          ".DS_Store",
          "npm-debug.log",
          "yarn-*.log",
          ".serverless/**",
          ".serverless_plugins/**");

  private final Service service;
  private final Path output;
  private final boolean backslashIsSlash = File.separatorChar == '\\';

  ServiceRules(Service service, Path output) {
    this.service = service;
    this.output = output;
  }

  List<SelectedFile> ofService(FileTree tree) {
    return tree.select(excludes(List.of(), true), patterns(null), withoutDevelopment());
  }

  List<SelectedFile> ofFunction(Function function, FileTree tree) {
    PackageRules own = function.packaging();
    return tree.select(excludes(own.exclude(), true), patterns(own), withoutDevelopment());
  }

  /** Beside bundles: only what patterns take in by name, as Serverless v4 packages. */
  List<SelectedFile> ofBundles(FileTree tree) {
    return tree.select(List.of("**"), besideBundles(null), false);
  }

  List<SelectedFile> ofBundle(Function function, FileTree tree) {
    return tree.select(List.of("**"), besideBundles(function.packaging()), false);
  }

  private List<String> besideBundles(@Nullable PackageRules own) {
    List<String> patterns = patterns(own);
    patterns.add("!.serverless/**");
    return patterns;
  }

  /** Patterns are relative to the layer's folder here, the service's own patterns too. */
  List<SelectedFile> ofLayer(Layer layer, FileTree tree) {
    PackageRules own = layer.packaging();
    return tree.select(excludes(own.exclude(), false), patterns(own), false);
  }

  private boolean withoutDevelopment() {
    return !Boolean.FALSE.equals(service.packaging().excludeDevDependencies());
  }

  private List<String> excludes(List<PackageRules.Rule> own, boolean layersToo) {
    List<String> excludes = new ArrayList<>(DEFAULT_EXCLUDES);
    relative(service.file()).ifPresent(excludes::add);
    service
        .document()
        .at("plugins", "localPath")
        .flatMap(node -> node.asText())
        .ifPresent(excludes::add);
    relative(output).filter(path -> !path.isEmpty()).ifPresent(path -> excludes.add(path + "/**"));
    add(service.packaging().exclude(), excludes);
    if (layersToo) {
      service.layers().values().stream()
          .filter(layer -> !layer.path().isEmpty())
          .forEach(layer -> excludes.add(layer.path() + "/**"));
    }
    excludes.addAll(dotenvFiles());
    add(own, excludes);
    return excludes;
  }

  /** Secrets of the developer, wherever {@code useDotenv} says that they lie. */
  private List<String> dotenvFiles() {
    Node use = service.document().get("useDotenv").orElse(null);
    if (use == null || use.isNull() || (use instanceof Scalar.Bool(boolean on, var s) && !on)) {
      return List.of();
    }
    List<String> files = new ArrayList<>(List.of(".env*"));
    for (Node place : use instanceof Sequence list ? list.items() : List.of(use)) {
      place.asText().flatMap(this::inDirectory).ifPresent(files::add);
    }
    return files;
  }

  /** The pattern of a named file, or of the files in a named folder. */
  private Optional<String> inDirectory(String written) {
    try {
      Path named = service.directory().resolve(written).normalize();
      return relative(named)
          .map(
              path ->
                  Files.isDirectory(named) ? (path.isEmpty() ? "" : path + "/") + ".env*" : path);
    } catch (InvalidPathException e) {
      return Optional.empty(); // names no file, so that there is none to leave out
    }
  }

  private Optional<String> relative(Path path) {
    return path.startsWith(service.directory())
        ? Optional.of(
            service.directory().relativize(path).toString().replace(File.separatorChar, '/'))
        : Optional.empty();
  }

  private List<String> patterns(@Nullable PackageRules own) {
    List<String> patterns = new ArrayList<>();
    add(service.packaging().include(), patterns);
    add(service.packaging().patterns(), patterns);
    if (own != null) {
      add(own.include(), patterns);
      add(own.patterns(), patterns);
    }
    return patterns;
  }

  private void add(List<PackageRules.Rule> rules, List<String> to) {
    for (PackageRules.Rule rule : rules) {
      to.add(backslashIsSlash ? rule.pattern().replace('\\', '/') : rule.pattern());
    }
  }
}
