package dev.tradewind.config.validation.check;

import dev.tradewind.config.bundling.HandlerSource;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file that a handler names is there, for Node.js and Python projects; for Node.js it may have
 * to be compiled. A warning: a build step that is not known here may make the file.
 */
public final class HandlerFileCheck implements Check {

  private static final Set<String> BUILDERS = Set.of("babel", "parcel", "rollup", "vite", "wsgi");
  private static final List<String> NODE_ENDINGS = List.of(".js", ".mjs", ".cjs");

  @Override
  public void check(ProjectOutline project, Findings findings) {
    if (!project.dialect().handlerNeedsFile() || isBuilt(project)) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (FunctionEntry function : project.functions()) {
      Optional<Node> handler = function.settings().get("handler");
      boolean ready = function.settings().blockOrEmpty("package").text("artifact").isPresent();
      if (handler.isPresent() && !ready && function.settings().get("image").isEmpty()) {
        check(project, function, handler.get(), told, findings);
      }
    }
  }

  private static boolean isBuilt(ProjectOutline project) {
    boolean plugin =
        project.plugins().stream()
            .anyMatch(name -> BUILDERS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
    return plugin || project.settings().blockOrEmpty("package").text("artifact").isPresent();
  }

  private static void check(
      ProjectOutline project,
      FunctionEntry function,
      Node handler,
      Set<String> told,
      Findings findings) {
    String text = Settings.text(handler).orElse("");
    String runtime =
        project
            .inherited(function, "runtime")
            .flatMap(Settings::text)
            .orElse(project.dialect().defaultRuntime());
    int dot = text.lastIndexOf('.');
    boolean fromLayer = text.startsWith("/") || text.contains("node_modules/");
    if (dot <= text.lastIndexOf('/') || fromLayer || text.contains("${")) {
      return;
    }
    String file = folder(function) + text.substring(0, dot);
    Path directory = project.project().directory();
    List<String> candidates =
        runtime.startsWith("nodejs")
            ? NODE_ENDINGS.stream().map(ending -> file + ending).toList()
            : runtime.startsWith("python")
                ? List.of(file.replace('.', '/') + ".py", file.replace('.', '/') + "/__init__.py")
                : List.of();
    if (!candidates.isEmpty()
        && told.add(candidates.getFirst())
        && !(runtime.startsWith("nodejs")
            && HandlerSource.findAsPlugin(directory, text).isPresent())
        && candidates.stream().noneMatch(name -> exists(directory, name))) {
      findings.add(
          Diagnostic.warning(
                  "handler-file-missing",
                  "there is no file `" + candidates.getFirst() + "` for handler `" + text + "`",
                  "Looked for it below the folder of the project file. A file that a build step"
                      + " makes need not be there yet.",
                  handler.source())
              .suggesting(nearest(directory, candidates, text.substring(dot))));
    }
  }

  /** Where serverless-python-requirements takes the function's files from. */
  private static String folder(FunctionEntry function) {
    return function.settings().text("module").map(module -> module + "/").orElse("");
  }

  private static boolean exists(Path directory, String name) {
    try {
      return Files.isRegularFile(directory.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A file beside the missing one, of the same language, whose name is close. */
  private static @Nullable String nearest(Path directory, List<String> candidates, String name) {
    String first = candidates.getFirst();
    String folder = first.substring(0, first.lastIndexOf('/') + 1);
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      List<String> names =
          files
              .map(path -> String.valueOf(path.getFileName()))
              .filter(found -> candidates.stream().anyMatch(c -> ending(c).equals(ending(found))))
              .map(found -> found.substring(0, found.length() - ending(found).length()))
              .toList();
      String wanted = first.substring(folder.length(), first.length() - ending(first).length());
      return NearestName.of(wanted, names).map(found -> folder + found + name).orElse(null);
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static String ending(String file) {
    int dot = file.lastIndexOf('.');
    return dot > file.lastIndexOf('/') ? file.substring(dot) : "";
  }
}
