package dev.tradewind.aws.limits;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
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
    for (String id : resources.keys()) {
      POLICIES.forEach(
          (attribute, policies) -> {
            Node written = resources.at(id, attribute).orElse(null);
            String policy = written == null ? "" : written.asText().orElse("");
            if (written != null && !policy.isEmpty() && !policies.contains(policy)) {
              found.add(
                  Diagnostic.error(
                          "unknown-policy",
                          "`" + policy + "` is no " + attribute,
                          "There are: "
                              + String.join(", ", policies.stream().sorted().toList())
                              + ".",
                          written.source())
                      .suggesting(NearestName.of(policy, policies).orElse(null)));
            }
          });
    }
    return found;
  }
}
