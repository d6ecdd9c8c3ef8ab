package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;

/**
 * Names of functions have 64 characters at most. A warning: the template can be made, and other
 * targets name functions in their own way.
 */
public final class NameLengthCheck implements Check {

  private static final int MOST = 64;

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      String name = project.deployedName(function);
      if (name.length() > MOST && !name.contains("${")) {
        findings.warning(
            "function-name-too-long",
            function.settings().get("name").map(Node::source).orElse(function.source()),
            "the function name `" + name + "` has " + name.length() + " characters",
            "Lambda allows 64. Shorten the service, the stage or the key, or write a `name`.");
      }
    }
  }
}
