package dev.tradewind.config.variables;

import dev.tradewind.config.NeededPaths;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.LocalDialect;
import dev.tradewind.config.dialect.RegionChoice;
import dev.tradewind.config.file.DotEnv;
import dev.tradewind.config.file.GitState;
import dev.tradewind.config.file.JavaScript;
import dev.tradewind.config.file.TextFile;
import dev.tradewind.config.variables.Answer.Broken;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.config.yaml.YamlReader;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one project file: first those of the stage, then the {@code .env} files of that
 * stage, then the rest.
 */
public final class Variables {

  private static final String DEFAULT_STAGE = "dev";

  /**
   * What the command said.
   *
   * @param directory the service directory, absolute
   * @param target asked for by name; null for the default one
   * @param tolerant whether a variable without its source stays
   * @param secrets gets the values that are never shown
   * @param instanceId of this run of the command
   * @param needed what is resolved before the rest
   */
  public record Context(
      Path directory,
      Map<String, String> options,
      Map<String, String> params,
      @Nullable String target,
      List<VariableSource> sources,
      boolean tolerant,
      Secrets secrets,
      Supplier<String> instanceId,
      NeededPaths needed) {}

  /**
   * A file without variables, but for those that could not be resolved.
   *
   * @param stage it was resolved for
   * @param faults why variables could not be resolved; their texts stay as they are written
   * @param neededFaults those of them that came up while the needed values were resolved
   */
  public record Result(
      Mapping document, String stage, List<Diagnostic> faults, List<Diagnostic> neededFaults) {
    public Result {
      faults = List.copyOf(faults);
      neededFaults = List.copyOf(neededFaults);
    }
  }

  private final Context context;
  private final Environment environment;
  private final VariableResolver resolver;
  private final List<Diagnostic> diagnostics;
  private final List<Diagnostic> faults = new ArrayList<>();
  private final Mapping root;
  private @Nullable String instanceId;

  private Variables(
      Mapping root,
      Context context,
      Environment environment,
      YamlReader yaml,
      @Nullable JavaScript javaScript,
      Asking asking,
      List<Diagnostic> diagnostics) {
    this.root = root;
    this.context = context;
    this.environment = environment;
    this.diagnostics = diagnostics;
    SourceRegistry sources = new SourceRegistry();
    this.resolver =
        new VariableResolver(root, sources, context.tolerant(), context.secrets(), faults);
    sources.add("self", new SimpleSources.Self());
    sources.add("env", new SimpleSources.Env(environment));
    sources.add("opt", new SimpleSources.Opt(context.options()));
    sources.add("param", new SimpleSources.Param(context.params(), this::stageText));
    sources.add("sls", new SimpleSources.Sls(this::stage, this::instanceId));
    sources.add("strToBool", new SimpleSources.StrToBool());
    sources.add("file", new FileSource(context.directory(), yaml, javaScript, diagnostics));
    sources.add("git", new GitSource(new GitState(context.directory(), environment.values())));
    Source aws = (question, document) -> Answer.Unavailable.without("aws");
    for (VariableSource provided : context.sources()) {
      Source source =
          new ProvidedSource(this::request, request -> asking.answer(provided, request));
      if (provided.name().equals("aws")) {
        aws = source;
      } else {
        sources.add(provided.name(), source);
      }
    }
    sources.add("aws", new AwsVariables(this::region, aws));
  }

  /**
   * Resolves a file.
   *
   * @param diagnostics where findings about other things than single variables go
   */
  public static Result resolve(
      Mapping root,
      Context context,
      Environment environment,
      YamlReader yaml,
      JavaScript javaScript,
      List<Diagnostic> diagnostics) {
    try (ProvidedAnswers answers =
        new ProvidedAnswers(
            context.secrets(), all -> lookAhead(root, context, environment, yaml, all))) {
      return new Variables(root, context, environment, yaml, javaScript, answers::of, diagnostics)
          .resolve();
    }
  }

  /**
   * Resolves the file for nothing but the questions that come up. It knows no answer yet and runs
   * no script, so that it misses what depends on either: that is asked when it is needed.
   */
  private static void lookAhead(
      Mapping root,
      Context context,
      Environment environment,
      YamlReader yaml,
      ProvidedAnswers answers) {
    Asking note =
        (source, request) -> {
          answers.foresee(source, request);
          return new Broken();
        };
    Environment copy = new Environment(environment.values());
    Variables ahead = new Variables(root, context, copy, yaml, null, note, new ArrayList<>());
    ahead.resolver.document(ahead.stageText().orElse(DEFAULT_STAGE));
  }

  /** Where the questions to providers and plugins go. */
  @FunctionalInterface
  private interface Asking {
    Answer answer(VariableSource source, VariableSource.Request request);
  }

  private VariableSource.Request request(List<String> params, String address) {
    return new VariableSource.Request(
        params, address, stageText().orElse(""), regionText(), profile(), context.options());
  }

  /** {@code profile} of the target, else that of {@code provider}. */
  private @Nullable String profile() {
    String asked = context.target();
    return (asked == null ? Optional.<String>empty() : textAt(List.of("targets", asked, "profile")))
        .or(() -> textAt(List.of("provider", "profile")))
        .orElse(null);
  }

  private Result resolve() {
    String stage = stageText().orElse(DEFAULT_STAGE);
    loadDotEnv(stage);
    context.needed().in(resolver::at).forEach(resolver::resolve);
    List<Diagnostic> neededFaults = List.copyOf(faults);
    Mapping document = resolver.document(stage);
    return new Result(document, stage, faults, neededFaults);
  }

  /** {@code --stage}, else {@code provider.stage}, else {@code dev}. */
  private Answer stage() {
    String option = context.options().get("stage");
    if (option != null) {
      return checked(new Scalar.Text(option, SourceRange.none("--stage")));
    }
    Answer answer = resolver.property(List.of("provider", "stage"));
    return switch (answer) {
      case Value(Scalar scalar) -> checked(new Scalar.Text(scalar.toPlainText(), scalar.source()));
      case Value(Node node) -> checked(new Scalar.Text(node.kind(), node.source()));
      case Nothing nothing -> SimpleSources.text(DEFAULT_STAGE, "default stage");
      case Answer other -> other;
    };
  }

  private String instanceId() {
    String id = instanceId;
    if (id == null) {
      id = context.instanceId().get();
      instanceId = id;
    }
    return id;
  }

  private Optional<String> stageText() {
    return stage() instanceof Value(Scalar.Text(String name, SourceRange s))
        ? Optional.of(name)
        : Optional.empty();
  }

  private Answer checked(Scalar.Text stage) {
    String name = stage.value();
    boolean fits =
        !name.isEmpty()
            && name.chars()
                .allMatch(
                    c ->
                        (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '-');
    if (fits) {
      return new Value(stage);
    }
    Diagnostic fault =
        Diagnostic.error(
            "bad-stage",
            "`" + name + "` is no name of a stage",
            "A stage is named with letters, digits and hyphens.",
            stage.source());
    if (!diagnostics.contains(fault)) {
      diagnostics.add(fault);
    }
    return new Broken();
  }

  /** What {@code ${aws:region}} is, and where the sources of the file's cloud are asked. */
  private Answer region() {
    RegionChoice choice = regionChoice();
    Optional<String> option = choice.option(context.options().get("region"));
    if (option.isPresent()) {
      return SimpleSources.text(option.get(), "--region");
    }
    for (List<String> place : choice.places()) {
      Answer answer = resolver.property(place);
      if (answer instanceof Value(Scalar.Text(String written, SourceRange source))) {
        return new Value(new Scalar.Text(choice.speaker().region(written), source));
      }
      if (!(answer instanceof Nothing)) {
        return answer;
      }
    }
    return choice
        .speaker()
        .defaultRegion()
        .<Answer>map(region -> SimpleSources.text(region, "default region"))
        .orElseGet(() -> new Nothing("the project names no region"));
  }

  private RegionChoice regionChoice() {
    boolean isShort = root.get("provider").orElse(null) instanceof Scalar;
    String provider =
        textAt(List.of("provider", "name"))
            .or(() -> isShort ? textAt(List.of("provider")) : Optional.empty())
            .orElse("");
    // A file of an unknown provider is refused later: here it has no region of its own.
    Dialect file = Dialect.of(provider).orElseGet(LocalDialect::new);
    String asked = context.target();
    String target = asked == null ? file.provider() : asked;
    String there = textAt(List.of("targets", target, "name")).orElse(target);
    return RegionChoice.ofVariables(file, target, there);
  }

  private Optional<String> textAt(List<String> place) {
    return resolver.property(place) instanceof Value(Scalar.Text(String text, SourceRange s))
        ? Optional.of(text)
        : Optional.empty();
  }

  private String regionText() {
    return region() instanceof Value(Node node) ? Literals.text(node).orElse("") : "";
  }

  private void loadDotEnv(String stage) {
    if (root.get("useDotenv").isEmpty()
        || !(resolver.property(List.of("useDotenv")) instanceof Value(Node use))) {
      return;
    }
    List<Node> wanted = use instanceof Sequence list ? list.items() : List.of(use);
    Map<String, String> found = new HashMap<>();
    for (Node place : wanted) {
      switch (place) {
        case Scalar.Bool(boolean on, SourceRange s) -> {
          if (on) {
            readDotEnv(context.directory(), stage).forEach(found::putIfAbsent);
          }
        }
        case Scalar.Text(String path, SourceRange source) -> {
          Path named = context.directory().resolve(path);
          if (!Files.exists(named)) {
            diagnostics.add(
                Diagnostic.warning(
                    "no-env-file",
                    "`" + path + "` is not there",
                    "`useDotenv` names a file, or a folder with `.env` files.",
                    source));
          } else if (Files.isDirectory(named)) {
            readDotEnv(named, stage).forEach(found::putIfAbsent);
          } else {
            readDotEnvFile(named).ifPresent(env -> env.forEach(found::putIfAbsent));
          }
        }
        case Node other -> {}
      }
    }
    for (String name : environment.missed()) {
      if (found.containsKey(name)) {
        diagnostics.add(
            Diagnostic.error(
                "env-too-early",
                "`env:" + name + "` is used to find the stage, and a `.env` file sets it",
                "Which `.env` file counts is known after the stage. Set `"
                    + name
                    + "` in the environment, or give `--stage`.",
                root.mapping("provider").map(p -> p.keySource("stage")).orElse(root.source())));
      }
    }
    environment.add(found);
  }

  /** {@code .env.<stage>} where it is, else {@code .env}. */
  private Map<String, String> readDotEnv(Path folder, String stage) {
    return readDotEnvFile(folder.resolve(".env." + stage))
        .or(() -> readDotEnvFile(folder.resolve(".env")))
        .orElse(Map.of());
  }

  private Optional<Map<String, String>> readDotEnvFile(Path file) {
    String name = context.directory().relativize(file.toAbsolutePath().normalize()).toString();
    return switch (TextFile.read(file, name)) {
      case TextFile.Content(String text) -> Optional.of(DotEnv.read(text, environment.values()));
      case TextFile.Missing missing -> Optional.empty();
      case TextFile.Unreadable(Diagnostic diagnostic) -> {
        diagnostics.add(diagnostic);
        yield Optional.of(Map.of());
      }
    };
  }
}
