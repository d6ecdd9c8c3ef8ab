package dev.tradewind.aws.limits;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to a resource that leaves the stack:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html.
 * A word that is none of the policies protects nothing.
 */
final class KeepingPolicies {

  private static final Map<String, Set<String>> POLICIES =
      Map.of(
          "DeletionPolicy", Set.of("Delete", "Retain", "RetainExceptOnCreate", "Snapshot"),
          "UpdateReplacePolicy", Set.of("Delete", "Retain", "Snapshot"));

  private KeepingPolicies() {}

  /** Policies that are no text are left to CloudFormation. */
  static List<Diagnostic> check(Mapping template) {
    List<Diagnostic> found = new ArrayList<>();
    Mapping resources =
        template.mapping("Resources").orElseGet(() -> Mapping.empty(template.source()));
    for (Mapping.Entry entry : resources.entries().values()) {
      if (entry.value() instanceof Mapping resource) {
        POLICIES.forEach((attribute, policies) -> check(resource, attribute, policies, found));
      }
    }
    return found;
  }

  private static void check(
      Mapping resource, String attribute, Set<String> policies, List<Diagnostic> found) {
    if (resource.get(attribute).orElse(null) instanceof Scalar.Text written
        && !written.value().isEmpty()
        && !policies.contains(written.value())) {
      found.add(
          Diagnostic.error(
                  "unknown-policy",
                  "`" + written.value() + "` is no " + attribute,
                  "There are: " + String.join(", ", policies.stream().sorted().toList()) + ".",
                  written.source())
              .suggesting(NearestName.of(written.value(), policies).orElse(null)));
    }
  }
}
