package dev.tradewind.aws.limits;

import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Quotas of CloudFormation on a template:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html.
 */
public final class TemplateLimits {

  private static final int RESOURCES = 500;
  private static final int OUTPUTS = 200;
  private static final int PARAMETERS = 200;
  private static final int MOST_NAMED = 3;
  private static final int BYTES = 1_000_000;

  private TemplateLimits() {}

  public static List<Diagnostic> check(Mapping template, Service service) {
    SourceRange place = place(service);
    List<Diagnostic> found = new ArrayList<>();
    count(template, "Resources", RESOURCES, place, () -> most(template)).ifPresent(found::add);
    count(template, "Outputs", OUTPUTS, place, () -> "").ifPresent(found::add);
    count(template, "Parameters", PARAMETERS, place, () -> "").ifPresent(found::add);
    found.addAll(ResourceNames.check(template, service));
    found.addAll(UnknownProperties.check(template));
    found.addAll(KeepingPolicies.check(template));
    found.addAll(UnknownReferences.check(template, service));
    return found;
  }

  /**
   * @param bytes of the template in compact JSON, as it is handed over
   */
  public static Optional<Diagnostic> checkSize(long bytes, Service service) {
    return bytes <= BYTES
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                "template-too-large",
                "The template has " + bytes + " bytes",
                "CloudFormation takes 1,000,000 at most. Split the service into several.",
                place(service)));
  }

  private static SourceRange place(Service service) {
    return service.document().keySource("functions");
  }

  /** Of which types there are most, and what would save them. */
  private static String most(Mapping template) {
    Map<String, Integer> types = new HashMap<>();
    for (Mapping.Entry resource : template.mapping("Resources").orElseThrow().entries().values()) {
      if (resource.value() instanceof Mapping mapping
          && mapping.get("Type").orElse(null) instanceof Scalar.Text type) {
        types.merge(type.value(), 1, Integer::sum);
      }
    }
    String largest =
        types.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_NAMED)
            .map(type -> type.getValue() + " " + type.getKey())
            .collect(Collectors.joining(", "));
    int versions = types.getOrDefault("AWS::Lambda::Version", 0);
    return " Most are "
        + largest
        + "."
        + (versions == 0 ? "" : " \"versionFunctions: false\" saves " + versions + " of them.");
  }

  private static Optional<Diagnostic> count(
      Mapping template, String section, int most, SourceRange place, Supplier<String> advice) {
    int size = template.mapping(section).map(mapping -> mapping.keys().size()).orElse(0);
    return size <= most
        ? Optional.empty()
        : Optional.of(
            Diagnostic.error(
                "too-many-" + section.toLowerCase(Locale.ROOT),
                "The template has " + size + " " + section.toLowerCase(Locale.ROOT),
                "CloudFormation takes "
                    + most
                    + " at most. Split the service into several."
                    + advice.get(),
                place));
  }
}
