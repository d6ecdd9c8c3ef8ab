package dev.tradewind.aws.limits;

import dev.tradewind.aws.stack.StackName;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.List;

/** What CloudFormation asks of the name of a stack. */
final class StackNameRules {

  private static final int LONGEST = 128;

  private StackNameRules() {}

  /** CloudFormation takes letters, digits and hyphens, 128 at most, a letter first. */
  static List<Diagnostic> check(Service service) {
    String name = StackName.of(service);
    if (name.length() <= LONGEST && name.matches("[A-Za-z][A-Za-z0-9-]*")) {
      return List.of();
    }
    Mapping provider = service.provider().settings();
    SourceRange place =
        provider.get("stackName").isPresent()
            ? provider.keySource("stackName")
            : service.document().keySource("service");
    return List.of(
        Diagnostic.error(
            "invalid-stack-name",
            "\"" + name + "\" is no name for a stack",
            "CloudFormation takes up to 128 letters, digits and hyphens, beginning with a letter."
                + " Change the name of the service or of the stage, or write"
                + " \"provider.stackName\".",
            place));
  }
}
