package dev.tradewind.packaging.npm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/**
 * The installed packages that only development needs: those reached from {@code devDependencies} of
 * a project and from no project's dependencies, optional or peer dependencies. A package that no
 * package.json asks for stays, as it does with {@code npm ls}, which osls 4.3.1 asks.
 *
 * <p>Names are resolved as Node.js does, from {@code node_modules} to {@code node_modules} upwards
 * and through symbolic links, so the layouts of npm, yarn (with the node-modules linker) and pnpm
 * are all the same.
 */
public final class DevelopmentPackages {

  private final Set<String> folders = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final Set<Path> realFolders = new HashSet<>();

  private DevelopmentPackages() {}

  public static DevelopmentPackages none() {
    return new DevelopmentPackages();
  }

  /**
   * @param root names are relative to it, and nothing above it is looked at
   * @param projects folders with a package.json outside of {@code node_modules}
   */
  public static DevelopmentPackages of(Path root, Collection<Path> projects) {
    return new Search(root).run(projects);
  }

  /** Whether a folder is such a package, by its name below the root or by where it really lies. */
  public boolean holdsFolder(String name, Path real) {
    return folders.contains(name) || realFolders.contains(real);
  }

  /** Whether a file starts a command of such a package. */
  public boolean holdsFile(String name) {
    return files.contains(name);
  }

  private void add(String name, Path real, PackageManifest manifest) {
    folders.add(name);
    realFolders.add(real);
    int slash = name.lastIndexOf('/');
    // For a scoped package osls looks in "@scope/.bin", where nothing is: its commands stay.
    String commands = name.substring(0, slash + 1) + ".bin/";
    manifest.commands().forEach(command -> files.add(commands + command));
    if (manifest.namelessCommand()) {
      files.add(commands + name.substring(slash + 1));
    }
  }

  private static final class Search {

    private final Path root;
    private final JsonFactory json = new JsonFactory();
    private final Map<Path, Optional<PackageManifest>> manifests = new HashMap<>();

    Search(Path root) {
      this.root = root;
    }

    DevelopmentPackages run(Collection<Path> projects) {
      DevelopmentPackages found = new DevelopmentPackages();
      if (projects.stream().allMatch(p -> names(p, PackageManifest::development).isEmpty())) {
        return found;
      }
      Map<Path, Path> needed = new LinkedHashMap<>();
      follow(projects, PackageManifest::runtime, needed, Map.of());
      Map<Path, Path> others = new LinkedHashMap<>();
      follow(projects, PackageManifest::development, others, needed);
      Set<Path> neededReally = new HashSet<>(needed.values());
      others.forEach(
          (location, real) -> {
            Optional<PackageManifest> manifest = manifest(real);
            if (manifest.isPresent() && !neededReally.contains(real)) {
              String name = root.relativize(location).toString().replace('\\', '/');
              found.add(name, real, manifest.get());
            }
          });
      return found;
    }

    /** Collects where packages lie, and where they really lie, from the names that projects ask. */
    private void follow(
        Collection<Path> projects,
        Function<PackageManifest, Set<String>> first,
        Map<Path, Path> found,
        Map<Path, Path> known) {
      Deque<Path> open = new ArrayDeque<>();
      Set<Path> expanded = new HashSet<>();
      for (Path project : projects) {
        names(project, first).forEach(name -> locate(project, name, found, known, open));
      }
      while (!open.isEmpty()) {
        Path real = open.removeFirst();
        if (expanded.add(real)) {
          names(real, PackageManifest::runtime)
              .forEach(name -> locate(real, name, found, known, open));
        }
      }
    }

    private void locate(
        Path from, String name, Map<Path, Path> found, Map<Path, Path> known, Deque<Path> open) {
      Path location = resolve(from, name);
      if (location == null || known.containsKey(location) || found.containsKey(location)) {
        return;
      }
      Path real = real(location);
      found.put(location, real);
      open.add(real);
    }

    private @Nullable Path resolve(Path from, String name) {
      if (name.isEmpty() || name.indexOf('\0') >= 0) {
        return null;
      }
      for (Path at = from; at != null && at.startsWith(root); at = at.getParent()) {
        if (!at.endsWith("node_modules")) {
          Path candidate = at.resolve("node_modules").resolve(name);
          if (Files.isDirectory(candidate)) {
            return candidate;
          }
        }
      }
      return null;
    }

    private Set<String> names(Path folder, Function<PackageManifest, Set<String>> which) {
      return manifest(folder).map(which).orElse(Set.of());
    }

    private Optional<PackageManifest> manifest(Path folder) {
      return manifests.computeIfAbsent(folder, f -> PackageManifest.in(f, json));
    }

    private static Path real(Path location) {
      try {
        return Files.isSymbolicLink(location) ? location.toRealPath() : location;
      } catch (IOException e) {
        return location;
      }
    }
  }
}
