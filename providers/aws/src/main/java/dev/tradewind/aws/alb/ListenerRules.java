package dev.tradewind.aws.alb;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rule by which a listener sends requests to the function. */
final class ListenerRules {

  private final Compilation compilation;

  ListenerRules(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(AlbEvent event) {
    MappingBuilder properties =
        Cfn.object()
            .put("Actions", Cfn.list(actions(event)))
            .put("Conditions", Cfn.list(conditions(event.settings())))
            .put("ListenerArn", event.event().mainValue("listenerArn"))
            .put("Priority", event.priority());
    compilation
        .template()
        .put(
            Resource.of(
                LogicalIds.function(event.function().key())
                    + "AlbListenerRule"
                    + event.priorityText(),
                "AWS::ElasticLoadBalancingV2::ListenerRule",
                properties));
  }

  private List<Node> actions(AlbEvent event) {
    List<Node> actions = new ArrayList<>();
    for (Node name : AlbEvents.authorizers(event.event())) {
      Settings.ofProvider(compilation.service())
          .mapping("alb", "authorizers", name.asText().orElse(""))
          .map(Settings::new)
          .ifPresent(authorizer -> actions.add(authorization(authorizer, actions.size() + 1)));
    }
    MappingBuilder forward =
        Cfn.object().put("Type", "forward").put("TargetGroupArn", Cfn.ref(event.targetGroupId()));
    if (!actions.isEmpty()) {
      forward.put("Order", actions.size() + 1);
    }
    actions.add(forward.build());
    return actions;
  }

  private static Mapping authorization(Settings authorizer, int order) {
    boolean cognito = authorizer.text("type").filter("cognito"::equals).isPresent();
    MappingBuilder config = Cfn.object();
    (cognito
            ? List.of("userPoolArn", "userPoolClientId", "userPoolDomain")
            : List.of(
                "authorizationEndpoint", "clientId", "issuer", "tokenEndpoint", "userInfoEndpoint"))
        .forEach(key -> copy(authorizer, key, config));
    config.put(
        "OnUnauthenticatedRequest",
        authorizer.value("onUnauthenticatedRequest").orElseGet(() -> Cfn.text("deny")));
    config.put(
        "AuthenticationRequestExtraParams",
        authorizer.written().get("requestExtraParams").orElse(null));
    List.of("scope", "sessionCookieName", "sessionTimeout")
        .forEach(key -> copy(authorizer, key, config));
    if (!cognito) {
      Optional<Node> secret = authorizer.value("clientSecret");
      secret.ifPresentOrElse(
          own -> config.put("ClientSecret", own),
          () -> config.put("UseExistingClientSecret", true));
    }
    return Cfn.object()
        .put("Type", cognito ? "authenticate-cognito" : "authenticate-oidc")
        .put("Order", order)
        .put(cognito ? "AuthenticateCognitoConfig" : "AuthenticateOidcConfig", config)
        .build();
  }

  private static void copy(Settings from, String key, MappingBuilder to) {
    to.put(LogicalIds.capitalised(key), from.written().get(key).orElse(null));
  }

  private static List<Node> conditions(Settings event) {
    List<Node> conditions = new ArrayList<>();
    values(event, "path")
        .ifPresent(paths -> conditions.add(field("path-pattern").put("Values", paths).build()));
    values(event, "host")
        .ifPresent(hosts -> conditions.add(of("host-header", "HostHeaderConfig", hosts)));
    values(event, "method")
        .ifPresent(
            methods ->
                conditions.add(of("http-request-method", "HttpRequestMethodConfig", methods)));
    event
        .value("conditions", "header")
        .map(AlbEvents::items)
        .orElse(List.of())
        .forEach(header -> header.asMapping().ifPresent(one -> conditions.add(header(one))));
    event
        .mapping("conditions", "query")
        .ifPresent(query -> conditions.add(of("query-string", "QueryStringConfig", query(query))));
    values(event, "ip")
        .ifPresent(addresses -> conditions.add(of("source-ip", "SourceIpConfig", addresses)));
    return conditions;
  }

  private static Optional<Node> values(Settings event, String key) {
    return event.value("conditions", key).map(value -> Cfn.list(AlbEvents.items(value)));
  }

  private static MappingBuilder field(String name) {
    return Cfn.object().put("Field", name);
  }

  private static Mapping of(String field, String config, Node values) {
    return field(field).put(config, Cfn.object().put("Values", values)).build();
  }

  private static Mapping header(Mapping header) {
    return field("http-header")
        .put(
            "HttpHeaderConfig",
            Cfn.object()
                .put("HttpHeaderName", header.get("name").orElse(null))
                .put("Values", header.get("values").orElse(null)))
        .build();
  }

  private static Node query(Mapping query) {
    return Cfn.list(
        query.entries().entrySet().stream()
            .map(
                entry ->
                    Cfn.object()
                        .put("Key", entry.getKey())
                        .put("Value", entry.getValue().value())
                        .build())
            .toList());
  }
}
