package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.image.ContainerImage;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a function runs: an archive and its runtime, or a container image. */
final class CodeProperties {

  private static final Map<String, String> UPDATE_MODES =
      Map.of("onFunctionUpdate", "FunctionUpdate", "manual", "Manual");

  private CodeProperties() {}

  static MappingBuilder of(
      Compilation compilation, Function function, @Nullable ContainerImage image) {
    return switch (function.code()) {
      case Code.Handler handler -> archive(compilation, function, handler);
      case Code.Image written -> image(written, image);
    };
  }

  private static MappingBuilder archive(
      Compilation compilation, Function function, Code.Handler handler) {
    MappingBuilder properties =
        Cfn.object().put("Code", compilation.code().of(archiveName(compilation, function)));
    runtimeManagement(compilation, function)
        .ifPresent(config -> properties.put("RuntimeManagementConfig", config));
    return properties.put("Handler", handler.handler()).put("Runtime", function.runtime().id());
  }

  private static String archiveName(Compilation compilation, Function function) {
    Artifact artifact = compilation.artifacts().functions().get(function.key());
    if (artifact == null) {
      throw new IllegalStateException("function " + function.key() + " has no artifact");
    }
    return String.valueOf(artifact.file().getFileName());
  }

  private static MappingBuilder image(Code.Image written, @Nullable ContainerImage image) {
    if (image == null) {
      throw new IllegalStateException("the image is not resolved");
    }
    MappingBuilder properties = Cfn.object().put("Code", Cfn.object().put("ImageUri", image.uri()));
    written
        .image()
        .asMapping()
        .map(Settings::new)
        .ifPresent(
            settings -> {
              MappingBuilder config = Cfn.object();
              settings.value("command").ifPresent(value -> config.put("Command", value));
              settings.value("entryPoint").ifPresent(value -> config.put("EntryPoint", value));
              settings
                  .value("workingDirectory")
                  .ifPresent(value -> config.put("WorkingDirectory", value));
              if (!config.isEmpty()) {
                properties.put("ImageConfig", config);
              }
            });
    return properties.put("PackageType", "Image");
  }

  private static Optional<Mapping> runtimeManagement(Compilation compilation, Function function) {
    MappingBuilder merged = Cfn.object();
    runtimeManagement(Settings.ofProvider(compilation.service())).ifPresent(merged::putAll);
    runtimeManagement(Settings.of(function)).ifPresent(merged::putAll);
    Mapping settings = merged.build();
    String mode = settings.text("mode").orElse("auto");
    if (!UPDATE_MODES.containsKey(mode)) {
      return Optional.empty();
    }
    MappingBuilder config = Cfn.object().put("UpdateRuntimeOn", UPDATE_MODES.get(mode));
    if (mode.equals("manual")) {
      config.put("RuntimeVersionArn", settings.get("arn").orElse(null));
    }
    return Optional.of(config.build());
  }

  /** The short form is the mode alone. */
  private static Optional<Mapping> runtimeManagement(Settings settings) {
    return settings
        .value("runtimeManagement")
        .map(
            (Node written) ->
                written.asMapping().orElseGet(() -> Cfn.object().put("mode", written).build()));
  }
}
