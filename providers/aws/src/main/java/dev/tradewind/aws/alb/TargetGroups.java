package dev.tradewind.aws.alb;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.event.InvokePermission;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Service;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The target group of an event, which holds the function, and its permissions to call it. */
final class TargetGroups {

  /** A setting of a health check, the property that it becomes, and its value by default. */
  private record HealthSetting(String key, String property, Node byDefault) {}

  private static final int LONGEST_NAME = 32;
  private static final String PRINCIPAL = "elasticloadbalancing.amazonaws.com";

  private final Compilation compilation;

  TargetGroups(Compilation compilation) {
    this.compilation = compilation;
  }

  void compile(AlbEvent event) {
    List<Node> awaited = new ArrayList<>();
    awaited.add(Cfn.text(event.registrationId()));
    Optional<Node> alias = InvokePermission.aliasId(compilation, event.function()).map(Cfn::text);
    alias.ifPresent(awaited::add);
    compilation
        .template()
        .put(
            Resource.of(
                    event.targetGroupId(),
                    "AWS::ElasticLoadBalancingV2::TargetGroup",
                    properties(event))
                .dependingOn(Cfn.list(awaited)));
    // Two, as in the stacks that are there: the group registers the function before it has an ARN.
    permission(
        LogicalIds.function(event.function().key()) + "LambdaPermissionAlb",
        permission(event).put("SourceArn", Cfn.ref(event.targetGroupId())),
        alias);
    permission(event.registrationId(), permission(event), alias);
  }

  private MappingBuilder permission(AlbEvent event) {
    return InvokePermission.properties(compilation, event.function(), PRINCIPAL);
  }

  private void permission(String id, MappingBuilder properties, Optional<Node> alias) {
    Resource permission = Resource.of(id, "AWS::Lambda::Permission", properties);
    compilation
        .template()
        .put(alias.map(own -> permission.dependingOn(Cfn.list(own))).orElse(permission));
  }

  private MappingBuilder properties(AlbEvent event) {
    Mapping target =
        Cfn.object().put("Id", compilation.lambdas().arn(event.function().key())).build();
    Mapping multiValue =
        Cfn.object()
            .put("Key", "lambda.multi_value_headers.enabled")
            .put("Value", event.hasMultiValueHeaders())
            .build();
    Mapping tag = Cfn.object().put("Key", "Name").put("Value", label(event, "")).build();
    MappingBuilder properties =
        Cfn.object()
            .put("TargetType", "lambda")
            .put("Targets", Cfn.list(target))
            .put(
                "Name",
                event.settings().value("targetGroupName").orElseGet(() -> Cfn.text(name(event))))
            .put("Tags", Cfn.list(tag))
            .put("TargetGroupAttributes", Cfn.list(multiValue));
    healthCheck(event.settings(), properties);
    return properties;
  }

  private static void healthCheck(Settings event, MappingBuilder properties) {
    Optional<Node> written = event.value("healthCheck");
    properties.put("HealthCheckEnabled", written.isPresent());
    if (written.isEmpty()) {
      return;
    }
    Settings check =
        new Settings(written.get().asMapping().orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
    for (HealthSetting setting :
        List.of(
            new HealthSetting("path", "HealthCheckPath", Cfn.text("/")),
            new HealthSetting("intervalSeconds", "HealthCheckIntervalSeconds", Cfn.number(35)),
            new HealthSetting("timeoutSeconds", "HealthCheckTimeoutSeconds", Cfn.number(30)),
            new HealthSetting("healthyThresholdCount", "HealthyThresholdCount", Cfn.number(5)),
            new HealthSetting(
                "unhealthyThresholdCount", "UnhealthyThresholdCount", Cfn.number(5)))) {
      properties.put(setting.property(), check.value(setting.key()).orElse(setting.byDefault()));
    }
    properties.put(
        "Matcher",
        Cfn.object().put("HttpCode", check.value("matcher", "httpCode").orElse(Cfn.text("200"))));
  }

  /** A hash, because names are short; with the prefix of the provider block. */
  private String name(AlbEvent event) {
    String prefix =
        Settings.ofProvider(compilation.service()).text("alb", "targetGroupPrefix").orElse("");
    String name = prefix + md5(label(event, event.hasMultiValueHeaders() ? "multi-value-" : ""));
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private String label(AlbEvent event, String kind) {
    Service service = compilation.service();
    return service.name()
        + "-"
        + event.function().key()
        + "-"
        + event.balancer()
        + "-"
        + kind
        + service.stage();
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
