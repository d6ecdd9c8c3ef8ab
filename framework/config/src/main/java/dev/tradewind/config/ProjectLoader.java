package dev.tradewind.config;

import dev.tradewind.config.dialect.CloudFormationTags;
import dev.tradewind.config.file.JavaScript;
import dev.tradewind.config.file.TextFile;
import dev.tradewind.config.validation.ProjectValidator;
import dev.tradewind.config.variables.Environment;
import dev.tradewind.config.variables.Expansion;
import dev.tradewind.config.variables.JsonFault;
import dev.tradewind.config.variables.Variables;
import dev.tradewind.config.yaml.YamlDocument;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.secret.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** From a folder to a project file in which every variable is resolved. */
public final class ProjectLoader {

  private static final Duration SCRIPT_LIMIT = Duration.ofSeconds(60);

  private final YamlReader yaml = new YamlReader(new CloudFormationTags());
  private final Supplier<String> instanceId;
  private final Duration scriptLimit;
  private final Secrets secrets;

  public ProjectLoader() {
    this(new Secrets());
  }

  /**
   * @param secrets gets the values that are never shown
   */
  public ProjectLoader(Secrets secrets) {
    this(new InstanceId(), SCRIPT_LIMIT, secrets);
  }

  /**
   * @param instanceId the same whenever it is asked: gives {@code ${sls:instanceId}}
   * @param scriptLimit how long a JavaScript file of the project may say nothing
   */
  public ProjectLoader(Supplier<String> instanceId, Duration scriptLimit) {
    this(instanceId, scriptLimit, new Secrets());
  }

  private ProjectLoader(Supplier<String> instanceId, Duration scriptLimit, Secrets secrets) {
    this.secrets = secrets;
    this.instanceId = instanceId;
    this.scriptLimit = scriptLimit;
  }

  /** Loads what reading a project file takes; for another thread, before the first file. */
  public void warmUp() {
    yaml.read("service: warm-up", "warm-up");
  }

  /** Reads the project file and resolves its variables; everything wrong with it is collected. */
  public ResolveResult resolve(LoadRequest request) {
    return switch (ProjectFiles.find(request)) {
      case ProjectFiles.NotFound(Diagnostic diagnostic) ->
          new ResolveResult.Failed(List.of(diagnostic));
      case ProjectFiles.File(Path file) -> DeepStack.call(() -> resolve(request, file));
    };
  }

  private ResolveResult resolve(LoadRequest request, Path file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Environment environment = new Environment(request.environment());
    Optional<Variables.Result> result = Optional.empty();
    try (JavaScript javaScript =
        new JavaScript(request.directory(), environment::values, request.options(), scriptLimit)) {
      Optional<Mapping> root = read(file, javaScript, diagnostics);
      if (root.isPresent()) {
        Variables.Context context =
            new Variables.Context(
                request.directory(),
                request.options(),
                request.params(),
                request.target(),
                request.sources(),
                request.toleratesUnavailableSources(),
                secrets,
                instanceId,
                new NeededPaths(request.extent(), request.options()));
        result =
            Optional.of(
                Variables.resolve(root.get(), context, environment, yaml, javaScript, diagnostics));
      }
    }
    if (result.isPresent()) {
      Mapping document = result.get().document();
      List<Diagnostic> faults = result.get().faults();
      Optional<Diagnostic> tooLarge = Expansion.check(document);
      if (request.extent() != Extent.WHOLE) {
        diagnostics.removeIf(diagnostic -> !diagnostic.isError());
      }
      tooLarge.ifPresent(diagnostics::add);
      diagnostics.addAll(
          tooLarge.isPresent()
              ? faults
              : new Whereabouts(document, request.options(), request.extent())
                  .weighFaults(faults, result.get().neededFaults()));
    }
    String main = file.getFileName().toString();
    if (result.isEmpty() || diagnostics.stream().anyMatch(Diagnostic::isError)) {
      // What variables lack may be there under a mistyped name.
      result.ifPresent(r -> diagnostics.addAll(ProjectValidator.mistypedKeys(r.document())));
      return new ResolveResult.Failed(inOrder(diagnostics, main));
    }
    return new ResolveResult.Resolved(
        new ResolvedProject(
            result.get().document(),
            result.get().stage(),
            request.options().get("region"),
            request.target(),
            request.options(),
            instanceId.get(),
            environment.values(),
            request.directory(),
            file),
        inOrder(diagnostics, main));
  }

  private Optional<Mapping> read(Path file, JavaScript javaScript, List<Diagnostic> diagnostics) {
    String name = file.getFileName().toString();
    int before = diagnostics.size();
    Optional<Node> root =
        switch (ProjectFiles.extension(file)) {
          case "yml", "yaml", "json" -> text(file, name, diagnostics);
          default -> script(file, name, javaScript, diagnostics);
        };
    if (root.isPresent() && root.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (root.isPresent() && !root.get().isNull()) {
      diagnostics.add(
          Diagnostic.error(
              "project-file-not-an-object",
              "the project file is " + root.get().kind(),
              "It must be an object with keys like `service`, `provider` and `functions`.",
              root.get().source().isInFile() ? root.get().source() : SourceRange.at(name, 1, 1)));
    } else if (diagnostics.size() == before) {
      diagnostics.add(
          Diagnostic.error(
              "empty-project-file",
              "the project file is empty",
              "It needs `service`, `provider` and `functions` at least.",
              SourceRange.at(name, 1, 1)));
    }
    return Optional.empty();
  }

  private Optional<Node> text(Path file, String name, List<Diagnostic> diagnostics) {
    return switch (TextFile.read(file, name)) {
      case TextFile.Missing missing -> Optional.empty();
      case TextFile.Unreadable(Diagnostic diagnostic) -> {
        diagnostics.add(diagnostic);
        yield Optional.empty();
      }
      case TextFile.Content(String text) when name.endsWith(".json") -> {
        try {
          yield text.isBlank() ? Optional.empty() : Optional.of(JsonReader.read(text, name));
        } catch (JsonSyntaxException e) {
          diagnostics.add(JsonFault.diagnose(e));
          yield Optional.empty();
        }
      }
      case TextFile.Content(String text) -> {
        YamlDocument document = yaml.read(text, name);
        diagnostics.addAll(document.diagnostics());
        yield document.root();
      }
    };
  }

  private static Optional<Node> script(
      Path file, String name, JavaScript javaScript, List<Diagnostic> diagnostics) {
    return switch (javaScript.load(file, name)) {
      case JavaScript.Value(Node node) -> Optional.of(node);
      case JavaScript.Missing missing -> Optional.empty();
      case JavaScript.Broken broken -> Optional.empty();
      case JavaScript.Faulty(Diagnostic diagnostic) -> {
        diagnostics.add(diagnostic);
        yield Optional.empty();
      }
    };
  }

  /** By place, the project file first; each once. */
  private static List<Diagnostic> inOrder(List<Diagnostic> diagnostics, String main) {
    return diagnostics.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Diagnostic d) -> !place(d).file().equals(main))
                .thenComparing(d -> place(d).file())
                .thenComparingInt(d -> place(d).line())
                .thenComparingInt(d -> place(d).column()))
        .toList();
  }

  private static SourceRange place(Diagnostic diagnostic) {
    SourceRange place = diagnostic.place();
    return place == null ? SourceRange.none("") : place;
  }
}
