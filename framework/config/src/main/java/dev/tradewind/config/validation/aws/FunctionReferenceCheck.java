package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/** Functions that destinations and authorizers name exist in the file. */
public final class FunctionReferenceCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      Settings destinations = function.settings().blockOrEmpty("destinations");
      for (String key : List.of("onSuccess", "onFailure")) {
        destinations.get(key).ifPresent(node -> reference(project, node, findings));
      }
      for (EventEntry event : function.events()) {
        if (event.type().equals("http") || event.type().equals("websocket")) {
          authorizer(project, event.settings(), findings);
        }
      }
    }
  }

  private static void authorizer(ProjectOutline project, Settings event, Findings findings) {
    Optional<Settings> block = event.block("authorizer");
    if (block.isEmpty()) {
      event.get("authorizer").ifPresent(node -> reference(project, node, findings));
    } else if (block.get().get("arn").isEmpty() && block.get().get("authorizerId").isEmpty()) {
      block.get().get("name").ifPresent(node -> reference(project, node, findings));
    }
  }

  private static void reference(ProjectOutline project, Node node, Findings findings) {
    String text = node.asText().orElse("");
    if (!text.contains(":") && !text.equalsIgnoreCase("aws_iam")) {
      FunctionNames.known(project, node, findings);
    }
  }
}
