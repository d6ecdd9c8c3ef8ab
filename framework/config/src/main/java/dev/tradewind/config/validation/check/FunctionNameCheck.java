package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.model.node.Node;
import java.util.HashMap;
import java.util.Map;

/** No two functions are deployed under one name. */
public final class FunctionNameCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Map<String, FunctionEntry> byName = new HashMap<>();
    for (FunctionEntry function : project.functions()) {
      String name = project.deployedName(function);
      FunctionEntry other = byName.putIfAbsent(name, function);
      if (other != null) {
        findings.error(
            "duplicate-function-name",
            function.settings().get("name").map(Node::source).orElse(function.source()),
            "functions `"
                + other.key()
                + "` and `"
                + function.key()
                + "` are both named `"
                + name
                + "`",
            "Give one of them another `name`, or leave it out.");
      }
    }
  }
}
