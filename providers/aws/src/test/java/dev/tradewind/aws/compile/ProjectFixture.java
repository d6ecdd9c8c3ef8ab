package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.function.Aliases;
import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Layer;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.Target;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project for tests of the compiler: a serverless.yml written as JSON, bound without variables or
 * validation. Portable events are bound; all others become native ones.
 */
public final class ProjectFixture {

  /** 2026-01-02T03:04:05.678Z. */
  public static final Instant NOW = Instant.ofEpochMilli(1_767_323_045_678L);

  private static final String FILE = "serverless.json";
  private static final int DEFAULT_MEMORY = 1024;
  private static final int DEFAULT_TIMEOUT = 6;

  private final Mapping document;
  private final Path directory;
  private final Map<String, String> options;

  private ProjectFixture(Mapping document, Path directory, Map<String, String> options) {
    this.document = document;
    this.directory = directory;
    this.options = Map.copyOf(options);
  }

  /**
   * @param json the file, with single quotes allowed for double ones
   */
  public static ProjectFixture of(String json) {
    return of(json, Path.of("/project"));
  }

  public static ProjectFixture of(String json, Path directory) {
    return new ProjectFixture(parse(json.replace('\'', '"')), directory, Map.of());
  }

  /** The {@code serverless.json} of a folder. Artifacts that it names are read. */
  public static ProjectFixture read(Path folder) throws IOException {
    return new ProjectFixture(parse(Files.readString(folder.resolve(FILE))), folder, Map.of());
  }

  public static Mapping parse(String json) {
    try {
      return JsonReader.read(json, FILE).asMapping().orElseThrow();
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e.place() + ": " + e.getMessage(), e);
    }
  }

  /** The same with options of the command line. */
  public ProjectFixture with(Map<String, String> given) {
    return new ProjectFixture(document, directory, given);
  }

  /** A value on one line, with single quotes for double ones. */
  public static String json(Node node) {
    return JsonWriter.compact(node).replace('"', '\'');
  }

  /** A resource of a compiled template, as {@link #json}. */
  public static String resource(CompiledService compiled, String id) {
    return compiled.template().at("Resources", id).map(ProjectFixture::json).orElse("(none)");
  }

  /** A compilation to try one step on. */
  public Compilation compilation() {
    Template template = new Template("test");
    return new Compilation(
        service(),
        artifacts(),
        template,
        new LambdaTargets(Aliases.of(service())),
        new CodeLocation(Cfn.ref(DeploymentBucket.ID), "serverless/folder"));
  }

  /** What a step found wrong. */
  public static List<Diagnostic> found(Compilation compilation) {
    return compilation.diagnostics();
  }

  /** Compiles with every event that there is. */
  public CompiledService compileAll() {
    return compile(EventCompilers.all());
  }

  /** Compiles without events. */
  public CompiledService compile() {
    return compile(List.of());
  }

  public CompiledService compile(List<EventCompiler> events) {
    return new ServiceCompiler(InstantSource.fixed(NOW), events)
        .compile(service(), artifacts(), Map.of());
  }

  public Artifacts artifacts() {
    Map<String, Artifact> functions = new LinkedHashMap<>();
    Map<String, Artifact> layers = new LinkedHashMap<>();
    String shared = artifactOf(document).orElse(document.text("service").orElse("svc") + ".zip");
    for (Function function : service().functions().values()) {
      if (function.code() instanceof Code.Handler) {
        functions.put(function.key(), artifact(artifactOf(function.settings()).orElse(shared)));
      }
    }
    for (Layer layer : service().layers().values()) {
      layers.put(layer.key(), artifact(artifactOf(layer.settings()).orElse(layer.key() + ".zip")));
    }
    return new Artifacts(functions, layers);
  }

  private static Optional<String> artifactOf(Mapping owner) {
    return owner.at("package", "artifact").flatMap(Node::asText);
  }

  private Artifact artifact(String name) {
    return artifact(directory, name);
  }

  /** A file that is not there is an empty one. */
  public static Artifact artifact(Path directory, String name) {
    Path file = directory.resolve(name).normalize();
    try {
      byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Artifact(file, content.length, Base64.getEncoder().encodeToString(hash));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  public Service service() {
    Mapping provider = block(document, "provider");
    SourceRange place = document.source();
    return new Service(
        document.text("service").orElse("svc"),
        provider.text("stage").orElse("dev"),
        new ProviderSettings(
            "aws",
            provider.text("region").orElse("us-east-1"),
            null,
            Map.of(),
            null,
            provider,
            provider.source()),
        new Target("aws", "aws", Mapping.empty(place), place),
        Map.of(),
        functions(provider),
        layers(),
        packaging(document),
        infra(),
        resources(),
        block(document, "custom"),
        plugins(),
        document,
        directory,
        directory.resolve(FILE),
        options,
        Long.toString(NOW.toEpochMilli()));
  }

  private Infra infra() {
    Mapping infra = block(document, "infra");
    return new Infra(
        resources(block(infra, "queues")),
        resources(block(infra, "topics")),
        resources(block(infra, "buckets")),
        resources(block(infra, "tables")),
        resources(block(infra, "secrets")));
  }

  private static Map<String, Infra.Resource> resources(Mapping kind) {
    Map<String, Infra.Resource> resources = new LinkedHashMap<>();
    kind.entries()
        .forEach(
            (name, entry) ->
                resources.put(
                    name,
                    new Infra.Resource(
                        name, entry.value().asMapping().orElseThrow(), entry.key())));
    return resources;
  }

  private static Map<String, List<String>> access(Mapping function) {
    Map<String, List<String>> access = new LinkedHashMap<>();
    block(function, "access")
        .entries()
        .forEach(
            (name, entry) ->
                access.put(
                    name,
                    items(entry.value()).stream().flatMap(it -> it.asText().stream()).toList()));
    return access;
  }

  private List<String> plugins() {
    return document.get("plugins").map(ProjectFixture::items).orElse(List.of()).stream()
        .flatMap(item -> item.asText().stream())
        .toList();
  }

  private List<Mapping> resources() {
    return document.get("resources").map(ProjectFixture::items).orElse(List.of()).stream()
        .flatMap(item -> item.asMapping().stream())
        .toList();
  }

  private Map<String, Function> functions(Mapping provider) {
    Map<String, Function> functions = new LinkedHashMap<>();
    Mapping written = block(document, "functions");
    for (String key : written.keys()) {
      functions.put(key, function(key, written.mapping(key).orElseThrow(), provider));
    }
    return functions;
  }

  private Function function(String key, Mapping settings, Mapping provider) {
    String prefix =
        document.text("service").orElse("svc") + "-" + provider.text("stage").orElse("dev") + "-";
    Code code =
        settings.get("image").isPresent()
            ? new Code.Image(settings.get("image").get(), settings.source())
            : new Code.Handler(settings.text("handler").orElse("index.handler"), settings.source());
    return new Function(
        key,
        settings.text("name").orElse(prefix + key),
        settings.text("description").orElse(""),
        code,
        RuntimeId.of(
            settings.text("runtime").or(() -> provider.text("runtime")).orElse("nodejs24.x")),
        number(settings, provider, "memorySize", DEFAULT_MEMORY),
        Duration.ofSeconds(number(settings, provider, "timeout", DEFAULT_TIMEOUT)),
        "x86_64",
        environment(settings, provider),
        layerReferences(settings, provider),
        null,
        null,
        access(settings),
        events(settings),
        PackageRules.none(settings.source()),
        null,
        settings,
        settings.source());
  }

  private static int number(Mapping settings, Mapping provider, String key, int byDefault) {
    return settings
        .get(key)
        .or(() -> provider.get(key))
        .map(node -> (int) ((Scalar.Numeric) node).value())
        .orElse(byDefault);
  }

  private static Map<String, EnvironmentValue> environment(Mapping settings, Mapping provider) {
    Map<String, EnvironmentValue> environment = new LinkedHashMap<>();
    for (Mapping block : List.of(block(provider, "environment"), block(settings, "environment"))) {
      block
          .entries()
          .forEach(
              (name, entry) ->
                  environment.put(
                      name,
                      entry.value() instanceof Scalar scalar
                          ? new EnvironmentValue.Literal(scalar.toPlainText())
                          : new EnvironmentValue.Native(entry.value())));
    }
    return environment;
  }

  private List<LayerReference> layerReferences(Mapping settings, Mapping provider) {
    List<LayerReference> references = new ArrayList<>();
    Node written =
        settings.get("layers").or(() -> provider.get("layers")).orElseGet(() -> Cfn.list());
    for (Node reference : items(written)) {
      String id = reference.asMapping().flatMap(mapping -> mapping.text("Ref")).orElse("");
      block(document, "layers").keys().stream()
          .filter(
              key -> id.equals(dev.tradewind.aws.naming.LogicalIds.function(key) + "LambdaLayer"))
          .findFirst()
          .ifPresentOrElse(
              key -> references.add(new LayerReference.Own(key)),
              () -> references.add(new LayerReference.Native(reference)));
    }
    return references;
  }

  private List<Event> events(Mapping settings) {
    List<Event> events = new ArrayList<>();
    for (Node event : settings.get("events").map(ProjectFixture::items).orElse(List.of())) {
      Mapping mapping = event.asMapping().orElseThrow();
      String type = mapping.keys().iterator().next();
      events.add(event(type, mapping.get(type).orElseThrow(), settings));
    }
    return events;
  }

  private Event event(String type, Node written, Mapping function) {
    return switch (type) {
      case "http" -> EventFixture.http(written);
      case "httpApi" -> EventFixture.httpApi(written, payloadFormat(function));
      case "schedule" -> EventFixture.schedule(written);
      case "websocket" -> EventFixture.webSocket(written);
      case "queue", "topic", "bucket", "table" -> EventFixture.portable(type, written);
      default -> new Event.Native(type, written, written.source());
    };
  }

  private String payloadFormat(Mapping function) {
    return function
        .at("httpApi", "payload")
        .or(() -> document.at("provider", "httpApi", "payload"))
        .flatMap(Node::asText)
        .orElse("2.0");
  }

  private Map<String, Layer> layers() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    Mapping written = block(document, "layers");
    for (String key : written.keys()) {
      Mapping settings = written.mapping(key).orElseThrow();
      layers.put(
          key,
          new Layer(
              key,
              settings.text("path").orElse(""),
              settings.text("name").orElse(key),
              packaging(settings),
              settings,
              settings.source()));
    }
    return layers;
  }

  private static PackageRules packaging(Mapping owner) {
    return new PackageRules(
        List.of(),
        List.of(),
        List.of(),
        null,
        artifactOf(owner).orElse(null),
        null,
        null,
        owner.source());
  }

  private static List<Node> items(Node node) {
    return node instanceof Sequence list ? list.items() : List.of(node);
  }

  private static Mapping block(Mapping parent, String key) {
    return parent.mapping(key).orElseGet(() -> Mapping.empty(parent.source()));
  }
}
