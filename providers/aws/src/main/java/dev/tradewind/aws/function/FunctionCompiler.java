package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.image.ContainerImage;
import dev.tradewind.aws.image.WrittenImages;
import dev.tradewind.aws.layer.CompiledLayers;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Code;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.Map;
import java.util.Optional;

/** Puts every function into the template, with what belongs to it alone. */
public final class FunctionCompiler {

  private final Compilation compilation;
  private final CompiledLayers layers;
  private final Map<String, String> images;
  private final WrittenImages written;
  private final VersionCompiler versions;

  /**
   * @param images that are published
   */
  public FunctionCompiler(
      Compilation compilation, CompiledLayers layers, Map<String, String> images) {
    this.compilation = compilation;
    this.layers = layers;
    this.images = images;
    this.written = new WrittenImages(compilation.service());
    this.versions = new VersionCompiler(compilation, layers);
  }

  public void compile() {
    compilation.functions().forEach(this::compile);
  }

  private void compile(Function function) {
    Optional<ContainerImage> image = Optional.empty();
    if (function.code() instanceof Code.Image code) {
      switch (written.resolve(function, code.image())) {
        case WrittenImages.Refused refused -> {
          refused.diagnostics().forEach(compilation::report);
          return;
        }
        case WrittenImages.Meant meant -> image = Optional.of(meant.source().among(images));
      }
    }
    MappingBuilder properties =
        new FunctionProperties(compilation, layers).of(function, image.orElse(null));
    Mapping built = properties.build();
    add(function, built);
    versions.compile(function, built, image.orElse(null));
    logging(function)
        .ifPresent(logging -> replace(function, properties.put("LoggingConfig", logging).build()));
    FunctionUrls.compile(compilation, function);
    AsyncInvocation.compile(compilation, function);
  }

  private void add(Function function, Mapping properties) {
    compilation.template().add(resource(function, properties));
  }

  private void replace(Function function, Mapping properties) {
    compilation.template().replace(resource(function, properties));
  }

  private Resource resource(Function function, Mapping properties) {
    Resource resource =
        new Resource(
            LogicalIds.lambdaFunction(function.key()),
            "AWS::Lambda::Function",
            properties,
            FunctionDependencies.of(compilation.service(), function).orElse(null),
            Mapping.empty(Cfn.GENERATED));
    return Conditions.apply(resource, function);
  }

  private Optional<Mapping> logging(Function function) {
    Settings logs =
        new Settings(
            Settings.of(function)
                .mapping("logs")
                .or(() -> Settings.ofProvider(compilation.service()).mapping("logs", "lambda"))
                .orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    MappingBuilder config = Cfn.object();
    logs.value("applicationLogLevel").ifPresent(value -> config.put("ApplicationLogLevel", value));
    logs.value("logFormat").ifPresent(value -> config.put("LogFormat", value));
    if (LogGroups.isInfrequent(compilation.service(), function)) {
      config.put("LogGroup", LogGroups.infrequentName(function));
    }
    logs.value("logGroup").ifPresent(value -> config.put("LogGroup", value));
    logs.value("systemLogLevel").ifPresent(value -> config.put("SystemLogLevel", value));
    return config.isEmpty() ? Optional.empty() : Optional.of(config.build());
  }
}
