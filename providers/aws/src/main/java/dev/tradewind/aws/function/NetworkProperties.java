package dev.tradewind.aws.function;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.Optional;

/** The VPC that a function is attached to, and the file system that it reaches through it. */
final class NetworkProperties {

  private NetworkProperties() {}

  static void addTo(MappingBuilder properties, Compilation compilation, Function function) {
    vpc(compilation.service(), function).ifPresent(vpc -> properties.put("VpcConfig", vpc));
    Settings.of(function)
        .mapping("fileSystemConfig")
        .ifPresent(
            config -> {
              Node arn = config.get("arn").orElse(Cfn.text(""));
              compilation
                  .role(function)
                  .allow(
                      Statements.allow(
                          Cfn.list(arn),
                          "elasticfilesystem:ClientMount",
                          "elasticfilesystem:ClientWrite"));
              Mapping mount =
                  Cfn.object()
                      .put("Arn", arn)
                      .put("LocalMountPath", config.get("localMountPath").orElse(null))
                      .build();
              properties.put("FileSystemConfigs", Cfn.list(mount));
            });
  }

  /**
   * The VPC of a function. Each property is the function's, else the provider's; {@code vpc: null}
   * or {@code false} takes a function out of the provider's VPC.
   */
  static Optional<Mapping> vpc(Service service, Function function) {
    Optional<Node> written = function.settings().get("vpc");
    if (written.isPresent() && !Settings.counts(written.get())) {
      return Optional.empty();
    }
    Settings own = Settings.of(function);
    Settings provider = Settings.ofProvider(service);
    Optional<Node> groups = either(own, provider, "securityGroupIds");
    Optional<Node> subnets = either(own, provider, "subnetIds");
    if (groups.isEmpty() || subnets.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Cfn.object()
            .put(
                "Ipv6AllowedForDualStack",
                either(own, provider, "ipv6AllowedForDualStack").orElse(null))
            .put("SecurityGroupIds", groups.get())
            .put("SubnetIds", subnets.get())
            .build());
  }

  private static Optional<Node> either(Settings own, Settings provider, String key) {
    return own.value("vpc", key).or(() -> provider.value("vpc", key));
  }
}
