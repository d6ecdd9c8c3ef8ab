package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/**
 * Load balancers: the name of a target group is said once, authorizers are declared, conditions are
 * there.
 */
public final class AlbCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Settings alb = project.providerSettings().blockOrEmpty("alb");
    boolean prefix = alb.text("targetGroupPrefix").filter(p -> !p.isEmpty()).isPresent();
    Mapping authorizers = alb.blockOrEmpty("authorizers").mapping();
    for (FunctionEntry function : project.functions()) {
      for (EventEntry event : function.events("alb")) {
        Settings settings = event.settings();
        if (prefix && settings.get("targetGroupName").isPresent()) {
          findings.error(
              "alb-target-group",
              settings.mapping().keySource("targetGroupName"),
              "`targetGroupName` and `provider.alb.targetGroupPrefix` exclude each other",
              "Keep the name here or the prefix for all.");
        }
        if (settings.block("conditions").filter(c -> c.mapping().isEmpty()).isPresent()) {
          findings.error(
              "missing-property",
              settings.mapping().keySource("conditions"),
              "the rule needs at least one condition",
              "Such as `path: /hello`.");
        }
        settings.list("authorizer").forEach(node -> authorizer(node, authorizers, findings));
      }
    }
  }

  private static void authorizer(Node node, Mapping declared, Findings findings) {
    String name = node.asText().orElse("");
    if (!name.isEmpty() && !declared.keys().contains(name)) {
      findings.unknown(
          "unknown-authorizer",
          node.source(),
          "there is no authorizer `" + name + "` under `provider.alb.authorizers`",
          "",
          name,
          declared.keys());
    }
  }
}
