package dev.tradewind.packaging.esbuild;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.build.Commands;
import dev.tradewind.packaging.build.EmptyFolder;
import dev.tradewind.packaging.build.FunctionBuild;
import dev.tradewind.packaging.build.FunctionFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bundles handlers with the esbuild of the project, below {@code .serverless/.build/TARGET/}. Every
 * run starts from empty folders: esbuild is faster than finding out what it need not do.
 */
public final class EsbuildBuild implements FunctionBuild {

  private static final String INSTALL =
      "Install it in the project: `npm install --save-dev esbuild`.";

  private final Commands commands;
  private final boolean windows;

  /**
   * @param windows npm's commands are called {@code .cmd} there
   */
  public EsbuildBuild(Commands commands, boolean windows) {
    this.commands = commands;
    this.windows = windows;
  }

  @Override
  public Built build(Order order) throws InterruptedException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<Function, Bundling> wanted = new LinkedHashMap<>();
    for (Function function : order.functions()) {
      Bundling bundling = function.bundling();
      if (bundling != null && bundling.entry().isEmpty()) {
        diagnostics.add(sourceMissing(function));
      } else if (bundling != null) {
        wanted.put(function, bundling);
      }
    }
    Map<String, FunctionFiles> files = new LinkedHashMap<>();
    Path folder = folder(order.service());
    List<Bundle> bundles = Bundle.of(wanted);
    for (int i = 0; i < bundles.size(); i++) {
      Path output = folder.resolve(Integer.toString(i));
      if (run(bundles.get(i), output, order, diagnostics)) {
        BundleFiles made = new BundleFiles(order.service(), output, bundles.get(i));
        files.putAll(made.byFunction());
        diagnostics.addAll(made.diagnostics());
      }
    }
    return new Built(files, Map.of(), diagnostics);
  }

  private static Path folder(Service service) {
    return service
        .directory()
        .resolve(".serverless")
        .resolve(".build")
        .resolve(service.target().name())
        .resolve("esbuild");
  }

  /** Whether there are bundles now. */
  private boolean run(Bundle bundle, Path output, Order order, List<Diagnostic> diagnostics)
      throws InterruptedException {
    Path directory = order.service().directory();
    List<String> command = new ArrayList<>();
    command.add(EsbuildProgram.find(directory, windows));
    command.addAll(bundle.entries());
    command.addAll(bundle.arguments());
    command.addAll(
        List.of(
            "--outbase=.",
            "--outdir=" + directory.relativize(output),
            "--log-level=warning",
            "--log-limit=0",
            "--color=false"));
    int count = bundle.functions().size();
    order
        .progress()
        .accept("Bundling " + count + (count == 1 ? " function" : " functions") + " with esbuild");
    try {
      EmptyFolder.at(output);
    } catch (IOException e) {
      diagnostics.add(notWritable(output, e));
      return false;
    }
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try {
      int code = commands.run(command, directory, lines::add);
      return isDone(code, command, List.copyOf(lines), bundle, diagnostics);
    } catch (IOException e) {
      diagnostics.addAll(programMissing(bundle, e));
      return false;
    }
  }

  private static boolean isDone(
      int code,
      List<String> command,
      List<String> lines,
      Bundle bundle,
      List<Diagnostic> diagnostics) {
    List<Diagnostic> said = EsbuildMessages.of(lines);
    diagnostics.addAll(said);
    if (code != 0 && said.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(
          Diagnostic.error(
              "esbuild-error",
              "esbuild ended with code " + code,
              command.getFirst() + " said:\n" + String.join("\n", lines),
              bundle.functions().values().iterator().next().source()));
    }
    return code == 0;
  }

  /** Where nobody asks for bundles, the sources are packaged as they are, as osls does. */
  private static List<Diagnostic> programMissing(Bundle bundle, IOException e) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    bundle
        .functions()
        .forEach(
            (function, bundling) -> {
              if (bundling.asked()) {
                return;
              }
              diagnostics.add(
                  Diagnostic.warning(
                      "handler-not-compiled",
                      "function `"
                          + function.key()
                          + "` is packaged in TypeScript, which it cannot run",
                      "Its handler is in `"
                          + bundling.entry()
                          + "`, and there is no esbuild to make JavaScript of it. "
                          + INSTALL,
                      bundling.source()));
            });
    bundle.functions().values().stream()
        .filter(Bundling::asked)
        .map(Bundling::source)
        .distinct()
        .forEach(
            source ->
                diagnostics.add(
                    Diagnostic.error(
                        "esbuild-missing",
                        "esbuild is needed to bundle functions and cannot be started",
                        INSTALL + " (" + e.getMessage() + ")",
                        source)));
    return diagnostics;
  }

  private static Diagnostic sourceMissing(Function function) {
    @Nullable String handler =
        function.code() instanceof Code.Handler(String name, var source) ? name : null;
    return Diagnostic.error(
        "handler-source-missing",
        "there is no source file for handler `" + handler + "`",
        "esbuild starts from the file that the handler names, with an ending like .ts or .js,"
            + " below the folder of the project file.",
        function.code().source());
  }

  private static Diagnostic notWritable(Path output, IOException e) {
    return Diagnostic.error(
        "build-folder-not-writable",
        "cannot write to " + output,
        "The operating system says: " + e + ". Free it, or give yourself the right to write.",
        null);
  }
}
