package dev.tradewind.packaging.npm;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.select.FolderFiles;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/**
 * npm packages as they are installed, with everything that they need to run, laid out for an
 * archive: at the top of {@code node_modules} where the name is free, else below the package that
 * needs another version. Names are resolved as Node.js does, up to the root of the file system, so
 * that packages of a workspace are found above the service.
 */
public final class InstalledPackages {

  private static final String MODULES = "node_modules";

  /**
   * @param name of the package
   * @param real where it lies, symbolic links followed
   * @param place in the archive: {@code node_modules/a/node_modules/b}
   */
  private record Found(String name, Path real, String place) {}

  private final Path project;
  private final JsonFactory json = new JsonFactory();
  private final Map<String, Found> places = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param project the folder whose code imports the packages
   */
  public InstalledPackages(Path project) {
    this.project = project;
  }

  /**
   * Names of the project's own dependencies that a pattern stands for; a name without {@code *}
   * stands for itself.
   */
  public List<String> named(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return List.of(pattern);
    }
    String start = pattern.substring(0, star);
    String end = pattern.substring(star + 1);
    return dependencies().stream()
        .filter(name -> name.startsWith(start) && name.endsWith(end))
        .toList();
  }

  /** Names under {@code dependencies} of the project's package.json, and its like. */
  public List<String> dependencies() {
    return PackageManifest.in(project, json).map(m -> List.copyOf(m.runtime())).orElse(List.of());
  }

  /** The files of packages; those that are not installed are in {@link #missing}. */
  public List<SelectedFile> files(List<String> names) throws InterruptedException {
    Deque<Found> open = new ArrayDeque<>();
    for (String name : names) {
      Path real = resolve(project, name);
      if (real == null) {
        missing.add(name);
      } else {
        place(name, real, "", open);
      }
    }
    while (!open.isEmpty()) {
      Found found = open.removeFirst();
      for (String name :
          PackageManifest.in(found.real(), json).map(PackageManifest::runtime).orElse(Set.of())) {
        Path real = resolve(found.real(), name);
        if (real != null) {
          place(name, real, found.place(), open);
        }
      }
    }
    List<SelectedFile> files = new ArrayList<>();
    for (Found found : places.values()) {
      FolderFiles own = FolderFiles.of(found.real(), found.place() + "/", List.of(MODULES + "/**"));
      files.addAll(own.files());
      diagnostics.addAll(own.diagnostics());
    }
    return files;
  }

  /** Packages that were asked for by name and are not installed. */
  public Set<String> missing() {
    return Set.copyOf(missing);
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** Puts a package where code at a place finds it, unless it finds it already. */
  private void place(String name, Path real, String from, Deque<Found> open) {
    String above = from;
    while (true) {
      Found there = places.get((above.isEmpty() ? "" : above + "/") + MODULES + "/" + name);
      if (there != null && there.real().equals(real)) {
        return;
      }
      if (there != null || above.isEmpty()) {
        String place = (there == null || from.isEmpty() ? "" : from + "/") + MODULES + "/" + name;
        Found found = new Found(name, real, place);
        places.put(place, found);
        open.add(found);
        return;
      }
      above = above.substring(0, Math.max(0, above.lastIndexOf("/" + MODULES + "/")));
    }
  }

  private static @Nullable Path resolve(Path from, String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return null;
    }
    for (Path at = from; at != null; at = at.getParent()) {
      Path candidate = at.resolve(MODULES).resolve(name);
      if (!at.endsWith(MODULES) && Files.isDirectory(candidate)) {
        return real(candidate).orElse(null);
      }
    }
    return null;
  }

  private static Optional<Path> real(Path location) {
    try {
      return Optional.of(location.toRealPath());
    } catch (IOException e) {
      return Optional.empty(); // a link that leads nowhere is no package
    }
  }
}
