package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of callers, each with its place in a usage plan: keys of the default plan, or lists of
 * keys by the name of their plan.
 */
final class ApiKeys {

  /**
   * @param plan null for the default plan
   * @param number counts from 1; keys of the default plan go on from the plan before them
   */
  private record Key(@Nullable String plan, int number, Node written) {}

  private final Compilation compilation;
  private final RestApi api;
  private final RestDeployment deployment;

  ApiKeys(Compilation compilation, RestApi api, RestDeployment deployment) {
    this.compilation = compilation;
    this.api = api;
    this.deployment = deployment;
  }

  void compile() {
    List<Key> keys = keys();
    keys.forEach(key -> compilation.template().put(key(key)));
    keys.forEach(key -> compilation.template().put(place(key)));
  }

  private List<Key> keys() {
    List<String> plans = UsagePlans.names(api);
    List<Key> keys = new ArrayList<>();
    int number = 0;
    for (Node written : Coerced.list(api.gateway().value("apiKeys"))) {
      Optional<String> first =
          written
              .asMapping()
              .filter(one -> !one.isEmpty())
              .map(one -> one.keys().iterator().next());
      if (first.isPresent() && plans.contains(first.get())) {
        number = 0;
        for (Node one : Coerced.list(written.asMapping().flatMap(all -> all.get(first.get())))) {
          keys.add(new Key(first.get(), ++number, one));
        }
      } else if (hasPlan(written, first.orElse(""), plans)) {
        keys.add(new Key(null, ++number, written));
      }
    }
    return keys;
  }

  private boolean hasPlan(Node written, String first, List<String> plans) {
    boolean isGroup =
        written
            .asMapping()
            .flatMap(one -> one.get(first))
            .filter(value -> value instanceof Sequence || value instanceof Mapping)
            .isPresent();
    if (isGroup) {
      compilation.report(
          Diagnostic.error(
                  "unknown-usage-plan",
                  "There is no usage plan " + first,
                  "provider.apiGateway.usagePlan is a list in which each plan has a name; keys are"
                      + " listed under one of these names.",
                  written.source())
              .suggesting(NearestName.of(first, plans).orElse(null)));
      return false;
    }
    if (UsagePlans.isList(api)) {
      compilation.report(
          Diagnostic.error(
              "unknown-usage-plan",
              "The key belongs to no usage plan",
              "provider.apiGateway.usagePlan is a list of named plans, so a key stands in a list"
                  + " under the name of its plan.",
              written.source()));
      return false;
    }
    return true;
  }

  private Resource key(Key key) {
    Settings settings =
        new Settings(key.written().asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    Optional<Node> name =
        key.written() instanceof Mapping
            ? Optional.ofNullable(Coerced.string(settings.value("name")))
            : Coerced.text(Optional.of(key.written())).map(Cfn::text);
    Node enabled = Coerced.bool(settings.written().get("enabled"));
    return Resource.of(
            RestApiIds.apiKey(key.plan(), key.number()),
            "AWS::ApiGateway::ApiKey",
            Cfn.object()
                .put("Enabled", enabled == null ? Cfn.bool(true) : enabled)
                .put("Name", name.orElse(null))
                .put("Value", Coerced.string(settings.value("value")))
                .put("Description", Coerced.string(settings.written().get("description")))
                .put("CustomerId", Coerced.string(settings.written().get("customerId")))
                .put(
                    "StageKeys",
                    Cfn.list(
                        Cfn.object()
                            .put("RestApiId", api.id())
                            .put("StageName", api.service().stage())
                            .build())))
        .dependingOn(Cfn.text(deployment.id()));
  }

  private static Resource place(Key key) {
    return Resource.of(
        RestApiIds.usagePlanKey(key.plan(), key.number()),
        "AWS::ApiGateway::UsagePlanKey",
        Cfn.object()
            .put("KeyId", Cfn.ref(RestApiIds.apiKey(key.plan(), key.number())))
            .put("KeyType", "API_KEY")
            .put("UsagePlanId", Cfn.ref(RestApiIds.usagePlan(key.plan()))));
  }
}
