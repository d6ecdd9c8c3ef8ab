package dev.tradewind.config.binding;

import dev.tradewind.config.bundling.BundlingRules;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.EventScope;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.FunctionUrls;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.dotenv.DotenvPlugin;
import dev.tradewind.model.Bundling;
import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.Target;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A function with what it inherits from the provider block. */
final class FunctionBinder {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}s");
  private static final String DEFAULT_ARCHITECTURE = "x86_64";
  private static final String DEFAULT_PAYLOAD = "2.0";
  private static final String NODE_OPTIONS = "NODE_OPTIONS";
  private static final String SOURCE_MAPS = "--enable-source-maps";

  private final ProjectOutline project;
  private final Target target;
  private final Dialect dialect;
  private final BundlingRules bundlingRules;
  private final Map<String, String> dotenv;

  /**
   * @param project with the target's overrides merged into its provider block
   */
  FunctionBinder(ProjectOutline project, Target target) {
    this.project = project;
    this.target = target;
    this.dialect = project.dialect();
    this.bundlingRules = new BundlingRules(project, target.provider());
    this.dotenv = DotenvPlugin.of(project).map(DotenvPlugin::values).orElse(Map.of());
  }

  Function bind(FunctionEntry entry) {
    Settings own = entry.settings();
    RuntimeId runtime = runtime(entry);
    Bundling bundling = bundlingRules.of(entry, runtime).orElse(null);
    return new Function(
        entry.key(),
        project.deployedName(entry),
        own.text("description").orElse(""),
        code(entry),
        runtime,
        number(entry, "memorySize", dialect.defaultMemorySize()),
        Duration.ofSeconds(number(entry, "timeout", dialect.defaultTimeout())),
        text(entry, "architecture", DEFAULT_ARCHITECTURE),
        environment(entry, bundling),
        layers(entry),
        boxed(own.integer("reservedConcurrency")),
        own.get("url").flatMap(FunctionUrls::of).orElse(null),
        access(own),
        events(entry),
        PackageRulesBinder.of(own, entry.source()),
        bundling,
        entry.mapping(),
        entry.source());
  }

  private static Code code(FunctionEntry entry) {
    return entry
        .settings()
        .get("image")
        .<Code>map(image -> new Code.Image(image, image.source()))
        .orElseGet(
            () -> {
              Settings own = entry.settings();
              return new Code.Handler(
                  own.text("handler").orElse(""),
                  own.get("handler").map(Node::source).orElse(entry.source()));
            });
  }

  /** A function's own runtime is in the file's dialect, one of a target in that target's. */
  private RuntimeId runtime(FunctionEntry entry) {
    var own = entry.settings().text("runtime");
    if (own.isPresent()) {
      return dialect.runtime(own.get());
    }
    var override = new Settings(target.overrides()).text("runtime");
    if (override.isPresent()) {
      return Dialect.of(target.provider()).orElse(dialect).runtime(override.get());
    }
    return dialect.runtime(
        project.providerSettings().text("runtime").orElse(dialect.defaultRuntime()));
  }

  private String text(FunctionEntry entry, String key, String otherwise) {
    return project.inherited(entry, key).flatMap(Settings::text).orElse(otherwise);
  }

  private int number(FunctionEntry entry, String key, int otherwise) {
    OptionalInt own = seconds(entry.settings(), key);
    OptionalInt above = own.isPresent() ? own : seconds(project.providerSettings(), key);
    return above.orElse(otherwise);
  }

  /** {@code 60} or, as some files write, {@code 60s}. */
  private static OptionalInt seconds(Settings settings, String key) {
    OptionalInt plain = settings.integer(key);
    if (plain.isPresent()) {
      return plain;
    }
    Optional<String> text = settings.text(key);
    return text.isPresent() && SECONDS.matcher(text.get()).matches()
        ? OptionalInt.of(Integer.parseInt(text.get(), 0, text.get().length() - 1, 10))
        : OptionalInt.empty();
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** A variable that the function sets to null is not set at all. */
  private Map<String, EnvironmentValue> environment(
      FunctionEntry entry, @Nullable Bundling bundling) {
    Map<String, EnvironmentValue> environment = new LinkedHashMap<>();
    put(project.providerSettings().blockOrEmpty("environment").mapping(), environment);
    dotenv.forEach((name, value) -> environment.put(name, new EnvironmentValue.Literal(value)));
    put(entry.settings().blockOrEmpty("environment").mapping(), environment);
    if (bundling != null && bundlingRules.wantsSourceMaps(entry)) {
      environment.merge(
          NODE_OPTIONS, new EnvironmentValue.Literal(SOURCE_MAPS), FunctionBinder::joined);
    }
    return environment;
  }

  private static EnvironmentValue joined(EnvironmentValue written, EnvironmentValue more) {
    return written instanceof EnvironmentValue.Literal(String options)
        ? new EnvironmentValue.Literal(options + " " + SOURCE_MAPS)
        : written;
  }

  private static void put(Mapping variables, Map<String, EnvironmentValue> environment) {
    variables
        .entries()
        .forEach(
            (name, variable) -> {
              switch (variable.value()) {
                case Scalar.Null n -> environment.remove(name);
                case Scalar scalar ->
                    environment.put(name, new EnvironmentValue.Literal(scalar.toPlainText()));
                case Node expression ->
                    environment.put(name, new EnvironmentValue.Native(expression));
              }
            });
  }

  private List<LayerReference> layers(FunctionEntry entry) {
    Settings owner =
        entry.settings().get("layers").isPresent() ? entry.settings() : project.providerSettings();
    Set<String> keys = project.layers().keys();
    List<LayerReference> layers = new ArrayList<>();
    for (Node reference : owner.list("layers")) {
      layers.add(
          dialect
              .ownLayer(reference, keys)
              .<LayerReference>map(LayerReference.Own::new)
              .orElseGet(() -> new LayerReference.Native(reference)));
    }
    return layers;
  }

  private static Map<String, List<String>> access(Settings own) {
    Map<String, List<String>> access = new LinkedHashMap<>();
    Settings block = own.blockOrEmpty("access");
    block.mapping().keys().forEach(name -> access.put(name, block.texts(name)));
    return access;
  }

  private List<Event> events(FunctionEntry entry) {
    EventScope scope = new EventScope(project, entry, payloadFormat(entry));
    List<Event> events = new ArrayList<>();
    for (EventEntry event : entry.events()) {
      events.addAll(dialect.events(event, scope));
    }
    return events;
  }

  private String payloadFormat(FunctionEntry entry) {
    String written =
        entry
            .settings()
            .blockOrEmpty("httpApi")
            .text("payload")
            .or(() -> project.providerSettings().blockOrEmpty("httpApi").text("payload"))
            .orElse(DEFAULT_PAYLOAD);
    return written.startsWith("1") ? "1.0" : DEFAULT_PAYLOAD;
  }
}
