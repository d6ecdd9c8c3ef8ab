package dev.tradewind.aws.limits;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Properties that the user wrote under {@code resources} and that the resource's type does not
 * have. CloudFormation refuses them; still they are a warning, for AWS may have added them after
 * the list was made.
 */
final class UnknownProperties {

  private UnknownProperties() {}

  static List<Diagnostic> check(Mapping template) {
    Map<String, Mapping> written = written(template);
    if (written.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> types =
        ResourceTypes.properties(
            written.values().stream()
                .map(UnknownProperties::type)
                .collect(Collectors.toUnmodifiableSet()));
    boolean closed = !References.areOpen(template); // A macro has types of its own.
    List<Diagnostic> found = new ArrayList<>();
    written.forEach(
        (id, resource) -> {
          Set<String> known = types.get(type(resource));
          if (known != null) {
            found.addAll(unknown(id, resource, known));
          } else if (closed && type(resource).startsWith("AWS::")) {
            found.add(unknownType(id, resource));
          }
        });
    return found;
  }

  /** Resources that have properties of the user's own, at least one. */
  private static Map<String, Mapping> written(Mapping template) {
    Map<String, Mapping> written = new TreeMap<>();
    for (var entry : template.mapping("Resources").orElseThrow().entries().entrySet()) {
      if (entry.getValue().value() instanceof Mapping resource && hasOwn(resource)) {
        written.put(entry.getKey(), resource);
      }
    }
    return written;
  }

  private static boolean hasOwn(Mapping resource) {
    for (Mapping.Entry property : properties(resource).entries().values()) {
      if (!property.key().equals(Cfn.GENERATED)) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic unknownType(String id, Mapping resource) {
    String type = type(resource);
    return Diagnostic.warning(
            "unknown-resource-type",
            "There is no resource type \"" + type + "\"",
            "CloudFormation would refuse the resource \""
                + id
                + "\", unless AWS has added the type lately.",
            resource.get("Type").orElseThrow().source())
        .suggesting(NearestName.of(type, ResourceTypes.names()).orElse(null));
  }

  private static List<Diagnostic> unknown(String id, Mapping resource, Set<String> known) {
    List<Diagnostic> found = new ArrayList<>();
    properties(resource)
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name) && !entry.key().equals(Cfn.GENERATED)) {
                found.add(
                    Diagnostic.warning(
                            "unknown-resource-property",
                            type(resource) + " has no property \"" + name + "\"",
                            "CloudFormation would refuse the resource \""
                                + id
                                + "\", unless AWS has added the property lately.",
                            entry.key())
                        .suggesting(NearestName.of(name, known).orElse(null)));
              }
            });
    return found;
  }

  private static Mapping properties(Mapping resource) {
    return resource.mapping("Properties").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
  }

  private static String type(Mapping resource) {
    return resource.text("Type").orElse("");
  }
}
