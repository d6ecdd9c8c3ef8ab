package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Usage plans: how much the owner of a key may ask for. {@code usagePlan} is one plan, or a list of
 * named ones; a service with keys and no plan gets an empty one.
 */
final class UsagePlans {

  private static final String DEFAULT = "default";

  private final RestApi api;
  private final Template template;
  private final RestDeployment deployment;

  UsagePlans(RestApi api, Template template, RestDeployment deployment) {
    this.api = api;
    this.template = template;
    this.deployment = deployment;
  }

  /** Names of the plans in the list form; empty for a single plan. */
  static List<String> names(RestApi api) {
    return named(api).stream().map(plan -> plan.keys().iterator().next()).toList();
  }

  static boolean isList(RestApi api) {
    return api.gateway().value("usagePlan").filter(Sequence.class::isInstance).isPresent();
  }

  void compile() {
    Optional<Node> written = api.gateway().value("usagePlan");
    if (isList(api)) {
      for (String name : names(api)) {
        template.put(plan(RestApiIds.usagePlan(name), name, limits(name)));
      }
    } else if (written.isPresent() || api.gateway().has("apiKeys")) {
      Mapping limits =
          written.flatMap(Node::asMapping).orElseGet(() -> Mapping.empty(Cfn.GENERATED));
      template.add(plan(RestApiIds.usagePlan(null), DEFAULT, new Settings(limits)));
    }
  }

  private static List<Mapping> named(RestApi api) {
    return api.gateway().value("usagePlan").flatMap(Node::asSequence).stream()
        .flatMap(plans -> plans.items().stream())
        .flatMap(plan -> plan.asMapping().stream())
        .filter(plan -> !plan.isEmpty())
        .toList();
  }

  /** Where a name stands twice, the last quota and the last throttle count. */
  private Settings limits(String name) {
    MappingBuilder limits = Cfn.object();
    if (!name.equals(DEFAULT)) { // osls looks for the limits of that name outside the list
      for (Mapping plan : named(api)) {
        for (String kind : List.of("quota", "throttle")) {
          plan.at(name, kind)
              .flatMap(Node::asMapping)
              .ifPresent(limit -> limits.put(kind, limit.isEmpty() ? null : limit));
        }
      }
    }
    return new Settings(limits.build());
  }

  private Resource plan(String id, String name, Settings limits) {
    Service service = api.service();
    boolean unnamed = name.equals(DEFAULT);
    MappingBuilder properties =
        Cfn.object()
            .put(
                "ApiStages",
                Cfn.list(Cfn.object().put("ApiId", api.id()).put("Stage", service.stage()).build()))
            .put(
                "Description",
                "Usage plan "
                    + (unnamed ? "" : "\"" + name + "\" ")
                    + "for "
                    + service.name()
                    + " "
                    + service.stage()
                    + " stage")
            .put(
                "UsagePlanName",
                unnamed
                    ? service.name() + "-" + service.stage()
                    : service.name() + "-" + name + "-" + service.stage())
            .put("Quota", quota(limits))
            .put("Throttle", throttle(limits));
    return Resource.of(id, "AWS::ApiGateway::UsagePlan", properties)
        .dependingOn(Cfn.text(deployment.id()));
  }

  private static @Nullable Mapping quota(Settings limits) {
    return limits
        .mapping("quota")
        .map(
            quota ->
                Cfn.object()
                    .put("Limit", Coerced.number(quota.get("limit")))
                    .put("Offset", Coerced.number(quota.get("offset")))
                    .put("Period", quota.get("period").orElse(null))
                    .build())
        .orElse(null);
  }

  private static @Nullable Mapping throttle(Settings limits) {
    return limits
        .mapping("throttle")
        .map(
            throttle ->
                Cfn.object()
                    .put("BurstLimit", Coerced.number(throttle.get("burstLimit")))
                    .put("RateLimit", Coerced.number(throttle.get("rateLimit")))
                    .build())
        .orElse(null);
  }
}
