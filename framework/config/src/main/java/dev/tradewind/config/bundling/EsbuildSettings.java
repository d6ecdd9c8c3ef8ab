package dev.tradewind.config.bundling;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.Bundling;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of esbuild in a project file, with the defaults of the tool in whose words they are
 * written: Serverless v4 for {@code build.esbuild}, serverless-esbuild 1.57 for {@code
 * custom.esbuild}. The bundle is for the function's version of Node.js unless they say otherwise.
 */
final class EsbuildSettings {

  /** Settings of v4 and the plugin that are not esbuild's own. */
  private static final Set<String> NOT_OF_ESBUILD =
      Set.of(
          "external",
          "exclude",
          "buildConcurrency",
          "configFile",
          "config",
          "concurrency",
          "zipConcurrency",
          "nativeZip",
          "packager",
          "packagePath",
          "packagerOptions",
          "watch",
          "keepOutputDirectory",
          "installExtraArgs",
          "outputFileExtension",
          "outputBuildFolder",
          "outputWorkFolder",
          "nodeExternals",
          "skipBuild",
          "skipRebuild",
          "skipBuildExcludeFns",
          "stripEntryResolveExtensions",
          "disposeContext");

  private static final int FIRST_WITH_SDK_3 = 18;

  private final ProjectOutline project;
  private final boolean onAws;

  EsbuildSettings(ProjectOutline project, String cloud) {
    this.project = project;
    this.onAws = cloud.equals("aws");
  }

  private Settings build() {
    return project.settings().blockOrEmpty("build").blockOrEmpty("esbuild");
  }

  Bundling ofBuild(String entry, boolean asked, RuntimeId runtime, SourceRange source) {
    Settings settings = build();
    MappingBuilder options = new MappingBuilder(source).put("bundle", true);
    sourcemap(settings).ifPresent(map -> options.put("sourcemap", map));
    own(settings, options);
    options.put("platform", "node");
    if (settings.get("format").isEmpty()) {
      options.put("format", PackageType.isModule(project.project().directory()) ? "esm" : "cjs");
    }
    target(settings, runtime, options);
    List<String> provided = new ArrayList<>(List.of(sdk(runtime)));
    provided.addAll(settings.texts("exclude"));
    return bundling(entry, asked, options.build(), settings.texts("external"), provided, source);
  }

  Bundling ofPlugin(String entry, RuntimeId runtime, SourceRange source) {
    Settings settings = project.settings().blockOrEmpty("custom").blockOrEmpty("esbuild");
    MappingBuilder options = new MappingBuilder(source).put("bundle", true).put("platform", "node");
    own(settings, options);
    settings.get("sourcemap").ifPresent(map -> options.put("sourcemap", map));
    settings
        .text("outputFileExtension")
        .filter(ending -> !ending.equals(".js"))
        .ifPresent(
            ending -> options.put("outExtension", new MappingBuilder(source).put(".js", ending)));
    if (settings.get("format").isEmpty() && settings.get("platform").isEmpty()) {
      options.put("format", "cjs");
    }
    target(settings, runtime, options);
    List<String> external = settings.texts("external");
    List<String> excluded =
        settings.get("exclude").isPresent() ? settings.texts("exclude") : List.of("aws-sdk");
    return excluded.contains("*")
        ? bundling(entry, true, options.build(), List.of(), external, source)
        : bundling(entry, true, options.build(), external, excluded, source);
  }

  /** Whether functions are told to use source maps, in the words of v4. */
  boolean setsNodeOptions() {
    Node written = build().get("sourcemap").orElse(null);
    return switch (written) {
      case null -> true;
      case Scalar.Bool(boolean on, SourceRange s) -> on;
      case Mapping block -> new Settings(block).is("setNodeOptions");
      case Node other -> false;
    };
  }

  private static Optional<Node> sourcemap(Settings settings) {
    Node written = settings.get("sourcemap").orElse(null);
    return switch (written) {
      case null -> Optional.of(linked(settings.mapping().source()));
      case Mapping block -> Optional.of(block.get("type").orElseGet(() -> linked(block.source())));
      case Scalar.Bool(boolean on, SourceRange source) when !on -> Optional.empty();
      case Node other -> Optional.of(other);
    };
  }

  private static Node linked(SourceRange source) {
    return new Scalar.Bool(true, source);
  }

  private static void own(Settings settings, MappingBuilder options) {
    settings
        .mapping()
        .entries()
        .forEach(
            (key, entry) -> {
              if (!NOT_OF_ESBUILD.contains(key)
                  && !key.equals("sourcemap")
                  && !entry.value().isNull()) {
                options.put(key, entry.value());
              }
            });
  }

  private static void target(Settings settings, RuntimeId runtime, MappingBuilder options) {
    if (settings.get("target").isEmpty() && !runtime.version().isEmpty()) {
      options.put("target", "node" + runtime.version());
    }
  }

  /** The AWS SDK that comes with the runtime on Lambda. */
  private static String sdk(RuntimeId runtime) {
    int version = runtime.version().matches("\\d{1,4}") ? Integer.parseInt(runtime.version()) : 0;
    return version == 0 || version >= FIRST_WITH_SDK_3 ? "@aws-sdk/*" : "aws-sdk";
  }

  /** What Lambda has is bundled for every other place, since nothing is provided there. */
  private Bundling bundling(
      String entry,
      boolean asked,
      Mapping options,
      List<String> external,
      List<String> provided,
      SourceRange source) {
    Set<String> outside = new LinkedHashSet<>(provided);
    if (!onAws) {
      outside.removeIf(name -> name.equals("aws-sdk") || name.startsWith("@aws-sdk/"));
    }
    for (String name : provided) {
      if (name.startsWith("!")) {
        // Taken back. A pattern cannot lack one name, so that all it stands for are bundled.
        outside.removeIf(other -> other.equals(name) || covers(other, name.substring(1)));
      }
    }
    return new Bundling(entry, asked, options, external, List.copyOf(outside), source);
  }

  private static boolean covers(String pattern, String name) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(name)
        : name.startsWith(pattern.substring(0, star)) && name.endsWith(pattern.substring(star + 1));
  }
}
