package dev.tradewind.local;

import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.Target;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.Artifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/** A service and its artifacts, made from folders. */
public final class TestService {

  public static final SourceRange PLACE = SourceRange.at("serverless.yml", 1, 1);
  public static final Mapping NOTHING = Mapping.empty(PLACE);

  private final String name;
  private final Path scratch;
  private String stage = "dev";
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Artifact> artifacts = new LinkedHashMap<>();
  private final Map<String, Artifact> layers = new LinkedHashMap<>();
  private Infra infra = Infra.none();
  private Mapping resources = NOTHING;

  /**
   * @param scratch a folder for archives
   */
  public TestService(String name, Path scratch) {
    this.name = name;
    this.scratch = scratch;
  }

  public TestService stage(String value) {
    stage = value;
    return this;
  }

  public TestService infra(Infra value) {
    infra = value;
    return this;
  }

  /** What {@code resources} says. */
  public TestService resources(Mapping value) {
    resources = value;
    return this;
  }

  /** A function in the making. */
  public final class FunctionBuilder {
    private final String key;
    private final String runtime;
    private final String handler;
    private final Map<String, EnvironmentValue> environment = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<LayerReference> layers = new ArrayList<>();
    private final Map<String, List<String>> access = new LinkedHashMap<>();
    private Duration timeout = Duration.ofSeconds(20);
    private @Nullable Integer concurrency;

    FunctionBuilder(String key, String runtime, String handler) {
      this.key = key;
      this.runtime = runtime;
      this.handler = handler;
    }

    public FunctionBuilder timeout(Duration value) {
      timeout = value;
      return this;
    }

    public FunctionBuilder concurrency(int value) {
      concurrency = value;
      return this;
    }

    public FunctionBuilder environment(String variable, String value) {
      environment.put(variable, new EnvironmentValue.Literal(value));
      return this;
    }

    public FunctionBuilder environment(String variable, EnvironmentValue value) {
      environment.put(variable, value);
      return this;
    }

    public FunctionBuilder event(Event event) {
      events.add(event);
      return this;
    }

    public FunctionBuilder access(String resource, String verb) {
      access.put(resource, List.of(verb));
      return this;
    }

    public FunctionBuilder layer(String layer) {
      layers.add(new LayerReference.Own(layer));
      return this;
    }

    /** Adds it to the service, with the code of a folder; null for a function without any. */
    public TestService from(@Nullable Path folder) throws IOException {
      functions.put(
          key,
          new Function(
              key,
              name + "-dev-" + key,
              "",
              new Code.Handler(handler, PLACE),
              RuntimeId.of(runtime),
              1024,
              timeout,
              "x86_64",
              environment,
              layers,
              concurrency,
              null,
              access,
              events,
              PackageRules.none(PLACE),
              null,
              NOTHING,
              PLACE));
      if (folder != null) {
        artifacts.put(key, zip(folder));
      }
      return TestService.this;
    }
  }

  public FunctionBuilder function(String key, String runtime, String handler) {
    return new FunctionBuilder(key, runtime, handler);
  }

  public TestService layer(String key, Path folder) throws IOException {
    layers.put(key, zip(folder));
    return this;
  }

  public Artifacts artifacts() {
    return new Artifacts(artifacts, layers);
  }

  public Service build() {
    return new Service(
        name,
        stage,
        new ProviderSettings("aws", "eu-west-1", null, Map.of(), null, NOTHING, PLACE),
        new Target("local", "local", NOTHING, PLACE),
        Map.of(),
        functions,
        Map.of(),
        PackageRules.none(PLACE),
        infra,
        List.of(resources),
        NOTHING,
        List.of(),
        NOTHING,
        scratch,
        scratch.resolve("serverless.yml"),
        Map.of(),
        "1");
  }

  private Artifact zip(Path folder) throws IOException {
    Path file = Files.createTempFile(scratch, "artifact", ".zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file);
        Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
        ZipArchiveEntry entry =
            new ZipArchiveEntry(folder.relativize(one).toString().replace('\\', '/'));
        entry.setTime(0);
        entry.setUnixMode(one.toString().endsWith("bootstrap") ? 0100755 : 0100644);
        zip.putArchiveEntry(entry);
        Files.copy(one, zip);
        zip.closeArchiveEntry();
      }
    }
    return new Artifact(file, Files.size(file), sha256(file));
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
