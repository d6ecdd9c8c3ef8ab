package dev.tradewind.config.bundling;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.model.Bundling;
import dev.tradewind.model.RuntimeId;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which functions are bundled: those of Node.js that {@code build: esbuild} or {@code
 * build.esbuild} of the service or function asks for, all of them where serverless-esbuild is
 * listed, and else those whose handler is in TypeScript only, as Serverless v4 does
 * (docs/decisions/0007). Never one that has a ready artifact or an image.
 */
public final class BundlingRules {

  private static final String PLUGIN = "serverless-esbuild";

  private final ProjectOutline project;
  private final EsbuildSettings settings;
  private final boolean isPluginListed;
  private final Map<String, Optional<HandlerSource>> sources = new HashMap<>();

  /**
   * @param cloud that the service goes to
   */
  public BundlingRules(ProjectOutline project, String cloud) {
    this.project = project;
    this.settings = new EsbuildSettings(project, cloud);
    this.isPluginListed = project.plugins().contains(PLUGIN);
  }

  public Optional<Bundling> of(FunctionEntry function, RuntimeId runtime) {
    String handler = function.settings().text("handler").orElse("");
    if (!runtime.language().equals("nodejs")
        || handler.isEmpty()
        || !project.dialect().handlerNeedsFile()
        || function.settings().get("image").isPresent()
        || hasArtifact(function)) {
      return Optional.empty();
    }
    return switch (asked(function)) {
      case Asked.No no -> Optional.empty();
      case Asked.Yes(SourceRange source) -> {
        String entry = source(handler).map(HandlerSource::file).orElse("");
        yield Optional.of(settings.ofBuild(entry, true, runtime, source));
      }
      case Asked.ByPlugin(SourceRange source) -> {
        String entry =
            HandlerSource.findAsPlugin(directory(), handler).map(HandlerSource::file).orElse("");
        yield Optional.of(settings.ofPlugin(entry, runtime, source));
      }
      case Asked.IfTyped yes ->
          source(handler)
              .filter(HandlerSource::isTyped)
              .map(source -> settings.ofBuild(source.file(), false, runtime, place(function)));
    };
  }

  /**
   * Whether Node.js is to be started with {@code --enable-source-maps}, as Serverless v4 does with
   * a function that it has bundled. Without a {@code build} in the file the template stays that of
   * osls, which sets no such variable.
   */
  public boolean wantsSourceMaps(FunctionEntry function) {
    return asked(function) instanceof Asked.Yes && settings.setsNodeOptions();
  }

  private Optional<HandlerSource> source(String handler) {
    return sources.computeIfAbsent(handler, name -> HandlerSource.find(directory(), name));
  }

  private Path directory() {
    return project.project().directory();
  }

  private static SourceRange place(FunctionEntry function) {
    return function.settings().get("handler").map(Node::source).orElse(function.source());
  }

  private boolean hasArtifact(FunctionEntry function) {
    Settings own = function.settings().blockOrEmpty("package");
    Settings all = project.settings().blockOrEmpty("package");
    return own.text("artifact").isPresent()
        || (all.text("artifact").isPresent() && !own.is("individually"));
  }

  /** Who asks for bundling. */
  private sealed interface Asked {
    record Yes(SourceRange source) implements Asked {}

    record ByPlugin(SourceRange source) implements Asked {}

    record IfTyped() implements Asked {}

    record No() implements Asked {}
  }

  private Asked asked(FunctionEntry function) {
    Optional<Node> own = function.settings().get("build");
    if (own.isPresent()) {
      return byBuild(own.get());
    }
    Optional<Node> all = project.settings().get("build");
    if (all.isPresent()) {
      return byBuild(all.get());
    }
    if (isPluginListed) {
      return function.settings().is("skipEsbuild")
          ? new Asked.No()
          : new Asked.ByPlugin(project.project().document().keySource("plugins"));
    }
    return new Asked.IfTyped();
  }

  private static Asked byBuild(Node build) {
    return switch (build) {
      case Scalar.Text(String name, SourceRange source) when name.equals("esbuild") ->
          new Asked.Yes(source);
      case Mapping block ->
          switch (block.get("esbuild").orElse(null)) {
            case null -> new Asked.IfTyped();
            case Scalar.Bool(boolean on, SourceRange source) when !on -> new Asked.No();
            case Scalar.Null none -> new Asked.IfTyped();
            case Node some -> new Asked.Yes(block.keySource("esbuild"));
          };
      case Node other -> new Asked.No();
    };
  }
}
