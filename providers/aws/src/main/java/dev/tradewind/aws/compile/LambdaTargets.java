package dev.tradewind.aws.compile;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How resources refer to the service's functions: the function itself, or its alias where it has
 * one.
 */
public final class LambdaTargets {

  /**
   * An alias that calls go to.
   *
   * @param name {@code provisioned}, {@code snapstart}
   * @param logicalId of the {@code AWS::Lambda::Alias}
   */
  public record Alias(String name, String logicalId) {}

  private final Map<String, Alias> aliases;
  private final Map<String, String> versions = new HashMap<>();

  /**
   * @param aliases by function key
   */
  LambdaTargets(Map<String, Alias> aliases) {
    this.aliases = Map.copyOf(aliases);
  }

  public Optional<Alias> alias(String function) {
    return Optional.ofNullable(aliases.get(function));
  }

  /** The ARN to call: of the alias when there is one. */
  public Mapping arn(String function) {
    Node plain = Cfn.getAtt(LogicalIds.lambdaFunction(function), "Arn");
    return alias(function)
        .map(alias -> Cfn.join(":", plain, Cfn.text(alias.name())))
        .orElseGet(() -> Cfn.getAtt(LogicalIds.lambdaFunction(function), "Arn"));
  }

  /** A resource that calls a function, waiting for the alias when there is one. */
  public Resource waiting(String function, Resource resource) {
    return alias(function)
        .map(alias -> resource.dependingOn(Cfn.text(alias.logicalId())))
        .orElse(resource);
  }

  /** Notes the logical id of the version that a function publishes. */
  public void published(String function, String versionId) {
    versions.put(function, versionId);
  }

  /** The logical id of the version that a function publishes; empty when it publishes none. */
  public Optional<String> version(String function) {
    return Optional.ofNullable(versions.get(function));
  }
}
