package dev.tradewind.aws.deployment;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.function.FunctionSize;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code serverless-state.json}: the service as it was compiled, which {@code deploy --package} and
 * tools that read old deployments start from. The keys are those of osls.
 */
public final class ServiceState {

  private final Compilation compilation;

  public ServiceState(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * @param core the template that only makes the bucket; empty when the user names one
   */
  public Mapping of(Mapping template, Optional<Mapping> core) {
    Service service = compilation.service();
    MappingBuilder state =
        Cfn.object()
            .put("service", service.name())
            .put("serviceObject", Cfn.object().put("name", service.name()))
            .put("provider", provider(service, template, core));
    copy(service.document(), "custom", state);
    copy(service.document(), "plugins", state);
    state.put("pluginsData", Cfn.object()).put("functions", functions());
    copy(service.document(), "resources", state);
    copy(service.document(), "configValidationMode", state);
    state
        .put("serviceFilename", String.valueOf(service.file().getFileName()))
        .put("initialServerlessConfig", service.document())
        .put(
            "layers",
            service.document().mapping("layers").orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    return Cfn.object().put("service", state).put("package", packaging(service)).build();
  }

  private static void copy(Mapping document, String key, MappingBuilder state) {
    document.get(key).ifPresent(value -> state.put(key, value));
  }

  private static MappingBuilder provider(
      Service service, Mapping template, Optional<Mapping> core) {
    MappingBuilder provider =
        Cfn.object()
            .putAll(service.provider().settings())
            .put("stage", service.stage())
            .put("region", service.provider().region());
    if (service.provider().settings().get("versionFunctions").filter(v -> !v.isNull()).isEmpty()) {
      provider.put("versionFunctions", true);
    }
    provider.put("compiledCloudFormationTemplate", template);
    core.ifPresent(value -> provider.put("coreCloudFormationTemplate", value));
    return provider;
  }

  private MappingBuilder functions() {
    MappingBuilder all = Cfn.object();
    for (Function function : compilation.functions()) {
      FunctionSize size = FunctionSize.of(function);
      MappingBuilder one =
          Cfn.object()
              .put("events", List.of()) // The Serverless Framework reads it of every function.
              .putAll(function.settings())
              .put("name", function.name())
              .put("memory", size.memory())
              .put("timeout", size.timeout());
      if (function.settings().get("image").isEmpty()) {
        one.put("runtime", function.runtime().id());
      }
      compilation
          .lambdas()
          .alias(function.key())
          .ifPresent(
              alias ->
                  one.put(
                      "targetAlias",
                      Cfn.object().put("name", alias.name()).put("logicalId", alias.logicalId())));
      compilation
          .lambdas()
          .version(function.key())
          .ifPresent(version -> one.put("versionLogicalId", version));
      all.put(function.key(), one);
    }
    return all;
  }

  private MappingBuilder packaging(Service service) {
    Boolean individually = service.packaging().individually();
    Node apart =
        individually == null ? null : new Scalar.Bool(individually, service.packaging().source());
    return Cfn.object()
        .put("individually", apart)
        .put("artifactDirectoryName", compilation.code().directory())
        .put("artifact", sharedArtifact(service));
  }

  private String sharedArtifact(Service service) {
    String written = service.packaging().artifact();
    if (written != null) {
      return String.valueOf(Path.of(written).getFileName());
    }
    String shared = service.name() + ".zip";
    boolean used =
        compilation.artifacts().functions().values().stream()
            .anyMatch(artifact -> artifact.file().endsWith(shared));
    return used ? shared : "";
  }
}
