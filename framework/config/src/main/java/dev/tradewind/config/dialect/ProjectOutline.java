package dev.tradewind.config.dialect;

import dev.tradewind.config.ResolvedProject;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The main parts of a project file, found in every form that they may have, however faulty the rest
 * is: what checks and binding start from.
 *
 * @param provider the provider block; only a name when the short form is used
 * @param functions in file order, without those that are null; the items of a list merged
 */
public record ProjectOutline(
    ResolvedProject project, Dialect dialect, Mapping provider, List<FunctionEntry> functions) {

  public ProjectOutline {
    functions = List.copyOf(functions);
  }

  public static ProjectOutline of(ResolvedProject project, Dialect dialect) {
    Mapping document = project.document();
    return new ProjectOutline(project, dialect, provider(document), functions(document, dialect));
  }

  /** The name under {@code provider}, in either form. */
  public static Optional<Scalar.Text> providerName(Mapping document) {
    Node provider = document.get("provider").orElse(null);
    Node name = provider instanceof Mapping block ? block.get("name").orElse(null) : provider;
    return name instanceof Scalar.Text text ? Optional.of(text) : Optional.empty();
  }

  public Settings settings() {
    return new Settings(project.document());
  }

  public Settings providerSettings() {
    return new Settings(provider);
  }

  public Optional<FunctionEntry> function(String key) {
    return functions.stream().filter(function -> function.key().equals(key)).findFirst();
  }

  public List<String> functionKeys() {
    return functions.stream().map(FunctionEntry::key).toList();
  }

  public String service() {
    return settings().text("service").orElse("service");
  }

  /** The name that a function is deployed under. */
  public String deployedName(FunctionEntry function) {
    return function
        .settings()
        .text("name")
        .orElseGet(() -> service() + "-" + project.stage() + "-" + function.key());
  }

  /** What {@code provider} says, unless the function says it itself. */
  public Optional<Node> inherited(FunctionEntry function, String key) {
    return function.settings().get(key).or(() -> providerSettings().get(key));
  }

  /** Names of npm plugins, in either form of {@code plugins}. */
  public List<String> plugins() {
    Settings settings = settings();
    return settings
        .block("plugins")
        .map(block -> block.texts("modules"))
        .orElseGet(() -> settings.texts("plugins"));
  }

  /** Names under a kind of {@code infra}. */
  public Set<String> infra(String kind) {
    return settings().blockOrEmpty("infra").blockOrEmpty(kind).mapping().keys();
  }

  /** Those of the file, and one that a plugin's settings ask for. */
  public Mapping layers() {
    return RequirementsLayer.addedTo(settings().blockOrEmpty("layers").mapping(), this);
  }

  private static Mapping provider(Mapping document) {
    Node provider = document.get("provider").orElse(null);
    return switch (provider) {
      case null -> Mapping.empty(document.source());
      case Mapping block -> block;
      default ->
          new Mapping(
              Map.of("name", new Mapping.Entry(provider.source(), provider)), provider.source());
    };
  }

  private static List<FunctionEntry> functions(Mapping document, Dialect dialect) {
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>();
    Node functions = document.get("functions").orElse(null);
    switch (functions) {
      case null -> {}
      case Mapping mapping -> merged.putAll(mapping.entries());
      case Sequence list -> list.items().forEach(i -> i.asMapping().ifPresent(m -> add(m, merged)));
      case Scalar scalar -> {}
    }
    List<FunctionEntry> entries = new ArrayList<>();
    merged.forEach(
        (key, entry) -> {
          if (!entry.value().isNull()) {
            entries.add(function(key, entry, dialect));
          }
        });
    return entries;
  }

  private static void add(Mapping item, Map<String, Mapping.Entry> merged) {
    item.entries()
        .forEach(
            (key, entry) -> {
              Mapping.Entry old = merged.get(key);
              merged.put(
                  key,
                  old != null
                          && old.value() instanceof Mapping below
                          && entry.value() instanceof Mapping above
                      ? new Mapping.Entry(old.key(), DeepMerge.of(below, above))
                      : entry);
            });
  }

  private static FunctionEntry function(String key, Mapping.Entry entry, Dialect dialect) {
    SourceRange source = entry.key();
    Mapping mapping = entry.value().asMapping().orElseGet(() -> Mapping.empty(source));
    List<EventEntry> events = new ArrayList<>();
    for (Node item : new Settings(mapping).list("events")) {
      item.asMapping().flatMap(m -> event(m, dialect)).ifPresent(events::add);
    }
    boolean isWritten = entry.value() instanceof Mapping;
    return new FunctionEntry(key, source, mapping, events, isWritten);
  }

  private static Optional<EventEntry> event(Mapping item, Dialect dialect) {
    String type =
        dialect.eventName(item.keys()).or(() -> item.keys().stream().findFirst()).orElse(null);
    if (type == null) {
      return Optional.empty();
    }
    Mapping.Entry entry = item.entries().get(type);
    return entry == null
        ? Optional.empty()
        : Optional.of(new EventEntry(type, entry.key(), entry.value(), item));
  }
}
