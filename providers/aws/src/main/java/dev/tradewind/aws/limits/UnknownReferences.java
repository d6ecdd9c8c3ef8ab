package dev.tradewind.aws.limits;

import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.spi.ProviderException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * References to what a template does not have. They are warnings, for a package may be completed by
 * other tools; CloudFormation refuses them, so a deploy of them does not begin. Nothing is said of
 * a template that a macro or a module adds to.
 */
public final class UnknownReferences {

  private static final String CODE = "unknown-reference";
  private static final String PSEUDO_PARAMETERS = "AWS::";

  private final Mapping template;
  private final ResourcePlaces places;
  private final Set<String> resources;
  private final Set<String> resourcesAndParameters;
  private final Set<String> conditions;

  private UnknownReferences(Mapping template, Service service) {
    this.template = template;
    this.places = new ResourcePlaces(service);
    this.resources = names("Resources");
    this.resourcesAndParameters = new LinkedHashSet<>(resources);
    resourcesAndParameters.addAll(names("Parameters"));
    this.conditions = names("Conditions");
  }

  /** One for each place, also where many functions have it from the provider. */
  public static List<Diagnostic> check(Mapping template, Service service) {
    UnknownReferences unknown = new UnknownReferences(template, service);
    List<Reference> found = References.of(template, unknown::isUnknown);
    return found.isEmpty() || References.areOpen(template)
        ? List.of()
        : found.stream().map(unknown::report).distinct().toList();
  }

  /**
   * Refuses to hand over what CloudFormation refuses anyway, but only when much is uploaded.
   *
   * @param found what was found when the service was compiled
   */
  public static void refuse(List<Diagnostic> found) throws ProviderException {
    long count = found.stream().filter(problem -> problem.code().equals(CODE)).count();
    if (count > 0) {
      throw new ProviderException(
          Diagnostic.error(
              "template-incomplete",
              "the template refers to "
                  + (count == 1 ? "a name" : count + " names")
                  + " that it does not have",
              "The warnings above say where. Nothing was deployed.",
              null));
    }
  }

  private Set<String> names(String section) {
    return template.mapping(section).map(Mapping::keys).orElse(Set.of());
  }

  private boolean isUnknown(Reference.Kind kind, String name) {
    return !candidates(kind).contains(name) && !name.startsWith(PSEUDO_PARAMETERS);
  }

  private Set<String> candidates(Reference.Kind kind) {
    return switch (kind) {
      case RESOURCE -> resources;
      case RESOURCE_OR_PARAMETER -> resourcesAndParameters;
      case CONDITION -> conditions;
    };
  }

  private Diagnostic report(Reference reference) {
    Set<String> known = candidates(reference.kind());
    String function = LogicalIds.lambdaFunction(reference.name());
    return Diagnostic.warning(
            CODE,
            "There is no " + reference.kind().words() + " \"" + reference.name() + "\"",
            "CloudFormation refuses a template that refers to what is not in it.",
            places.of(reference.owner(), place(reference)))
        .suggesting(
            known.contains(function)
                ? function
                : NearestName.of(reference.name(), known).orElse(null));
  }

  /** The name itself, or the resource that it stands in when the name was made from something. */
  private Node place(Reference reference) {
    return reference.node().source().isInFile()
        ? reference.node()
        : template.at("Resources", reference.owner()).orElse(reference.node());
  }
}
