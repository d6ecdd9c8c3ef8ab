package dev.tradewind.aws.cloudfront;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.event.FunctionEvent;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The distribution of a service, gathered from its events. */
final class Distribution {

  /** What makes a behavior one: events with the same key share it. */
  private record BehaviorKey(String pattern, String origin) {}

  private final Compilation compilation;
  private final Map<String, Mapping> origins = new LinkedHashMap<>();
  private final Map<BehaviorKey, Mapping> behaviors = new LinkedHashMap<>();
  private final Map<String, String> originOfPattern = new HashMap<>();
  private @Nullable String defaultOrigin;

  Distribution(Compilation compilation) {
    this.compilation = compilation;
  }

  void add(FunctionEvent event, CachePolicies policies) {
    Optional<Node> written = event.settings().value("origin");
    if (written.isEmpty()) {
      report(
          "missing-origin",
          "A cloudFront event of function \"" + event.function().key() + "\" has no origin",
          "Add \"origin\": the URL that CloudFront gets the content from, s3://… for a bucket.",
          event.source());
      return;
    }
    Origin origin = Origin.of(written.get());
    origins.merge(origin.id(), origin.config(), Extension::of);
    if (event.settings().has("isDefaultOrigin")) {
      chooseDefault(origin.id(), event);
    }
    String pattern = event.settings().text("pathPattern").orElse("");
    checkPattern(pattern, origin.id(), event);
    BehaviorKey key = new BehaviorKey(pattern, origin.id());
    Mapping before = behaviors.get(key);
    Mapping own = behavior(event, policies, key);
    behaviors.put(key, before == null ? own : Extension.of(before, own));
  }

  private Mapping behavior(FunctionEvent event, CachePolicies policies, BehaviorKey key) {
    MappingBuilder behavior = Cfn.object().put("ViewerProtocolPolicy", "allow-all");
    event.settings().mapping("behavior").ifPresent(behavior::putAll);
    Mapping association =
        Cfn.object()
            .put("EventType", event.settings().value("eventType").orElse(null))
            .put(
                "LambdaFunctionARN",
                CloudFrontCompiler.version(compilation, event.function()).orElse(null))
            .put("IncludeBody", event.said("includeBody").orElse(null))
            .build();
    return behavior
        .put("CachePolicyId", policies.of(event).orElse(null))
        .put("TargetOriginId", key.origin())
        .put("LambdaFunctionAssociations", Cfn.list(association))
        .put("PathPattern", key.pattern().isEmpty() ? null : key.pattern())
        .build();
  }

  /** The properties of the distribution; empty when no event could be read. */
  Optional<Mapping> config() {
    if (behaviors.isEmpty()) {
      return Optional.empty();
    }
    List<Mapping> sorted = new ArrayList<>();
    behaviors.values().stream().filter(behavior -> !hasPattern(behavior)).forEach(sorted::add);
    behaviors.values().stream().filter(Distribution::hasPattern).forEach(sorted::add);
    if (hasPattern(sorted.getFirst())) {
      sorted.addFirst(byDefault(sorted.getFirst()));
    }
    List<Mapping> further = sorted.subList(1, sorted.size());
    return Optional.of(
        Cfn.object()
            .put("Comment", compilation.service().name() + " " + compilation.service().stage())
            .put("Enabled", true)
            .put("DefaultCacheBehavior", sorted.getFirst())
            .put("Origins", Cfn.list(List.copyOf(origins.values())))
            .put("CacheBehaviors", further.isEmpty() ? null : Cfn.list(further))
            .build());
  }

  /** For the paths that no event has: caches like the first behavior, and runs no function. */
  private Mapping byDefault(Mapping first) {
    MappingBuilder behavior = Cfn.object();
    first
        .entries()
        .forEach(
            (name, entry) -> {
              if (!name.equals("PathPattern") && !name.equals("LambdaFunctionAssociations")) {
                behavior.put(name, entry.value());
              }
            });
    String origin = defaultOrigin == null ? origins.keySet().iterator().next() : defaultOrigin;
    return behavior.put("TargetOriginId", origin).build();
  }

  private static boolean hasPattern(Mapping behavior) {
    return behavior.get("PathPattern").isPresent();
  }

  private void chooseDefault(String origin, FunctionEvent event) {
    if (defaultOrigin != null && !defaultOrigin.equals(origin)) {
      report(
          "several-default-origins",
          "Two origins are to be the default one",
          "A distribution has one default origin. Keep \"isDefaultOrigin: true\" with one of them.",
          event.source());
    }
    defaultOrigin = origin;
  }

  private void checkPattern(String pattern, String origin, FunctionEvent event) {
    String other = originOfPattern.putIfAbsent(pattern, origin);
    if (other != null && !other.equals(origin)) {
      report(
          "repeated-path-pattern",
          pattern.isEmpty()
              ? "Two origins have cloudFront events without a path pattern"
              : "Two origins have cloudFront events for the path pattern \"" + pattern + "\"",
          "CloudFront gets the content of a path from one origin. Write another \"pathPattern\""
              + " for one of them.",
          event.source());
    }
  }

  private void report(String code, String summary, String detail, SourceRange place) {
    compilation.report(Diagnostic.error(code, summary, detail, place));
  }
}
