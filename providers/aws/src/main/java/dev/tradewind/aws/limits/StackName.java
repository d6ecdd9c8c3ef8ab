package dev.tradewind.aws.limits;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.List;

/** The name of the stack: {@code provider.stackName}, else {@code <service>-<stage>}. */
final class StackName {

  private static final int LONGEST = 128;

  private StackName() {}

  static String of(Service service) {
    return service
        .provider()
        .settings()
        .text("stackName")
        .orElseGet(() -> service.name() + "-" + service.stage());
  }

  /** CloudFormation takes letters, digits and hyphens, 128 at most, a letter first. */
  static List<Diagnostic> check(Service service) {
    String name = of(service);
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
