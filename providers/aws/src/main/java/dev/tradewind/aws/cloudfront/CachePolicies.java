package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** {@code provider.cloudFront.cachePolicies}, and which of them behaviors have. */
final class CachePolicies {

  /** Managed-CachingOptimized (Amazon CloudFront, "Use managed cache policies"). */
  private static final String OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

  private final Compilation compilation;
  private final Mapping written;
  private final Set<String> used = new HashSet<>();

  CachePolicies(Compilation compilation) {
    this.compilation = compilation;
    this.written =
        Settings.ofProvider(compilation.service())
            .mapping("cloudFront", "cachePolicies")
            .orElseGet(() -> Mapping.empty(Cfn.GENERATED));
  }

  void compile() {
    written
        .entries()
        .forEach(
            (name, entry) -> {
              String full =
                  compilation.service().name() + "-" + compilation.service().stage() + "-" + name;
              Mapping config =
                  entry.value().asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED));
              compilation
                  .template()
                  .add(
                      Resource.of(
                          id(name),
                          "AWS::CloudFront::CachePolicy",
                          Cfn.object()
                              .put(
                                  "CachePolicyConfig",
                                  Cfn.object().putAll(config).put("Name", full))));
            });
  }

  /** The policy that an event's behavior has; empty when the behavior says itself what to cache. */
  Optional<Node> of(FunctionEvent event) {
    Optional<Node> id = event.settings().value("cachePolicy", "id");
    if (id.isPresent()) {
      return id;
    }
    Optional<Node> name = event.settings().value("cachePolicy", "name");
    if (name.isPresent()) {
      return Optional.of(named(name.get()));
    }
    boolean said =
        event.settings().has("behavior", "CachePolicyId")
            || event.settings().has("behavior", "ForwardedValues")
            || event.said("behavior", "MaxTTL").isPresent()
            || event.said("behavior", "MinTTL").isPresent()
            || event.said("behavior", "DefaultTTL").isPresent();
    return said ? Optional.empty() : Optional.of(Cfn.text(OPTIMIZED));
  }

  private Node named(Node written) {
    String name = written.asText().orElse("");
    used.add(name);
    return Cfn.ref(id(name));
  }

  void warnOfUnused() {
    for (String name : written.keys()) {
      if (!used.contains(name)) {
        compilation.report(
            Diagnostic.warning(
                "unused-cache-policy",
                "No cloudFront event has the cache policy \"" + name + "\"",
                "It is made all the same. Name it in an event's \"cachePolicy\", or remove it.",
                written.keySource(name)));
      }
    }
  }

  private static String id(String name) {
    return "CloudFrontCachePolicy" + LogicalIds.function(name);
  }
}
