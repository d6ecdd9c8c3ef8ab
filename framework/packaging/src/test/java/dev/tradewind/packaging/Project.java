package dev.tradewind.packaging;

import dev.tradewind.model.Bundling;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Layer;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.ProviderSettings;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.Target;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.build.BuildStep;
import dev.tradewind.packaging.build.FunctionBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A service directory that a test fills and packages. */
final class Project {

  static final SourceRange PLACE = SourceRange.at("serverless.yml", 3, 1);

  final Path directory;
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private PackageRules rules = PackageRules.none(PLACE);
  private Mapping document = Mapping.empty(PLACE);
  private List<ArtifactSource> sources = List.of();
  private List<BuildStep> builds = List.of();
  private List<FunctionBuild> functionBuilds = List.of();
  private Mapping custom = Mapping.empty(PLACE);
  private List<String> plugins = List.of();
  private String architecture = "x86_64";
  private int threads = 2;
  private String output = ".serverless";

  Project(Path directory) {
    this.directory = directory;
  }

  static PackageRules rules(
      @Nullable Boolean individually, @Nullable String artifact, String... patterns) {
    return new PackageRules(
        list(patterns), List.of(), List.of(), individually, artifact, null, null, PLACE);
  }

  static List<PackageRules.Rule> list(String... patterns) {
    return List.of(patterns).stream().map(p -> new PackageRules.Rule(p, PLACE)).toList();
  }

  Project file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  Project files(String... names) throws IOException {
    for (String name : names) {
      file(name, name);
    }
    return this;
  }

  Project link(String name, String target) throws IOException {
    Files.createSymbolicLink(directory.resolve(name), Path.of(target));
    return this;
  }

  Project rules(PackageRules other) {
    rules = other;
    return this;
  }

  Project patterns(String... patterns) {
    return rules(rules(null, null, patterns));
  }

  Project document(Mapping other) {
    document = other;
    return this;
  }

  Project sources(ArtifactSource... other) {
    sources = List.of(other);
    return this;
  }

  Project builds(BuildStep... other) {
    builds = List.of(other);
    return this;
  }

  Project functionBuilds(FunctionBuild... other) {
    functionBuilds = List.of(other);
    return this;
  }

  Project plugin(String name, Mapping settings) {
    plugins = List.of(name);
    custom = settings;
    return this;
  }

  /** Of the functions that are added after it. */
  Project architecture(String other) {
    architecture = other;
    return this;
  }

  Project output(String other) {
    output = other;
    return this;
  }

  Project threads(int other) {
    threads = other;
    return this;
  }

  Project function(String key) {
    return function(key, PackageRules.none(PLACE));
  }

  Project function(String key, PackageRules own) {
    return function(key, new Code.Handler("index.handler", PLACE), "nodejs22.x", own);
  }

  Project function(String key, Code code, String runtime, PackageRules own) {
    return function(key, code, runtime, own, null, Mapping.empty(PLACE));
  }

  Project bundled(String key, Bundling bundling) {
    Code code = new Code.Handler(key + ".handler", PLACE);
    PackageRules none = PackageRules.none(PLACE);
    return function(key, code, "nodejs22.x", none, bundling, Mapping.empty(PLACE));
  }

  Project function(
      String key,
      Code code,
      String runtime,
      PackageRules own,
      @Nullable Bundling bundling,
      Mapping settings) {
    functions.put(
        key,
        new Function(
            key,
            key,
            "",
            code,
            RuntimeId.of(runtime),
            1024,
            Duration.ofSeconds(6),
            architecture,
            Map.of(),
            List.of(),
            null,
            null,
            Map.of(),
            List.of(),
            own,
            bundling,
            settings,
            PLACE));
    return this;
  }

  Project layer(String key, String path, PackageRules own) {
    layers.put(key, new Layer(key, path, key, own, Mapping.empty(PLACE), PLACE));
    return this;
  }

  Project withoutFunctions() {
    functions.clear();
    return this;
  }

  Path output() {
    return directory.resolve(output);
  }

  Service service() {
    Mapping none = Mapping.empty(PLACE);
    return new Service(
        "shop",
        "dev",
        new ProviderSettings("aws", null, null, Map.of(), null, none, PLACE),
        new Target("aws", "aws", none, PLACE),
        Map.of(),
        functions,
        layers,
        rules,
        Infra.none(),
        List.of(),
        custom,
        plugins,
        document,
        directory,
        directory.resolve("serverless.yml"),
        Map.of(),
        "1");
  }

  PackagingResult pack(String... only) throws InterruptedException {
    return new Packager(sources, builds, functionBuilds, threads)
        .pack(new PackagingRequest(service(), output(), Set.of(only), PackagingProgress.silent()));
  }

  /** The names in an archive, in their order, after packaging. */
  List<String> packed(String archive) throws IOException, InterruptedException {
    if (pack() instanceof PackagingResult.Failed(var diagnostics)) {
      throw new AssertionError(diagnostics);
    }
    return entries(output().resolve(archive));
  }

  /** Codes of what packaging says. */
  List<String> codes() throws InterruptedException {
    return pack().diagnostics().stream().map(d -> d.code()).toList();
  }

  static List<String> entries(Path zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        names.add(entries.nextElement().getName());
      }
    }
    return names;
  }
}
