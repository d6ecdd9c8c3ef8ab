package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.image.ContainerImage;
import dev.tradewind.aws.layer.CompiledLayers;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.packaging.Artifact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published version of a function. A version cannot be updated, so that its logical id carries
 * a hash of the code and the settings: a change makes a new version, and the old one is kept.
 */
final class VersionCompiler {

  private final Compilation compilation;
  private final VersionHash hash;

  VersionCompiler(Compilation compilation, CompiledLayers layers) {
    this.compilation = compilation;
    this.hash = new VersionHash(layers);
  }

  /**
   * @param properties of the function, as they go into the hash
   * @param image null for a function that is an archive
   */
  void compile(Function function, Mapping properties, @Nullable ContainerImage image) {
    boolean kept = isVersioned(function);
    if (!kept && compilation.lambdas().alias(function.key()).isEmpty()) {
      return;
    }
    String codeSha = image == null ? artifact(function).sha256() : image.sha256();
    String id =
        LogicalIds.function(function.key())
            + "LambdaVersion"
            + hash.of(image == null ? codeSha : null, properties);
    MappingBuilder version =
        Cfn.object()
            .put("FunctionName", Cfn.ref(LogicalIds.lambdaFunction(function.key())))
            .put("CodeSha256", codeSha);
    Settings.of(function).value("description").ifPresent(text -> version.put("Description", text));
    Resource resource = Resource.of(id, "AWS::Lambda::Version", version);
    Resource lasting = kept ? resource.with("DeletionPolicy", Cfn.text("Retain")) : resource;
    compilation.template().add(Conditions.apply(lasting, function));
    Mapping output =
        Cfn.object()
            .put("Description", "Current Lambda function version")
            .put("Value", Cfn.ref(id))
            .build();
    compilation
        .template()
        .output(
            LogicalIds.lambdaFunction(function.key()) + "QualifiedArn",
            Conditions.apply(output, function));
    compilation.lambdas().published(function.key(), id);
    Aliases.compile(compilation, function, id);
  }

  /**
   * Whether old versions are kept: the function's word, else the provider's, else yes. Durable
   * executions and CloudFront run published versions only.
   */
  private boolean isVersioned(Function function) {
    if (Settings.of(function).has("durableConfig") || FunctionSize.isAtEdge(function)) {
      return true;
    }
    Optional<Node> written =
        function
            .settings()
            .get("versionFunction")
            .filter(value -> !value.isNull())
            .or(
                () ->
                    compilation
                        .service()
                        .provider()
                        .settings()
                        .get("versionFunctions")
                        .filter(value -> !value.isNull()));
    return written.map(Settings::counts).orElse(true);
  }

  private Artifact artifact(Function function) {
    Artifact artifact = compilation.artifacts().functions().get(function.key());
    if (artifact == null) {
      throw new IllegalStateException("function " + function.key() + " has no artifact");
    }
    return artifact;
  }
}
