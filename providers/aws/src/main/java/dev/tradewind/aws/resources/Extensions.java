package dev.tradewind.aws.resources;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Applies {@code resources.extensions}: {@code Properties} and {@code Metadata} get whole keys,
 * {@code DependsOn} gets more ids, other attributes are replaced.
 */
final class Extensions {

  private static final Set<String> REPLACED =
      Set.of(
          "Condition", "CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy");
  private static final Set<String> ASSIGNED = Set.of("Properties", "Metadata");

  private final Consumer<Diagnostic> faults;

  Extensions(Consumer<Diagnostic> faults) {
    this.faults = faults;
  }

  Mapping apply(Mapping template, Mapping extensions) {
    if (extensions.isEmpty()) {
      return template;
    }
    Mapping resources = template.mapping("Resources").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    MappingBuilder changed = Cfn.object().putAll(resources);
    for (String id : extensions.keys()) {
      Mapping extension =
          extensions.mapping(id).orElseGet(() -> Mapping.empty(extensions.source()));
      if (extension.isEmpty()) {
        continue;
      }
      resources
          .mapping(id)
          .ifPresentOrElse(
              resource -> changed.put(id, extended(resource, extension)),
              () -> faults.accept(unknownResource(extensions, id, resources)));
    }
    return template.with("Resources", changed.build());
  }

  private static Diagnostic unknownResource(Mapping extensions, String id, Mapping resources) {
    return Diagnostic.error(
            "unknown-resource",
            "There is no resource \"" + id + "\" to extend",
            "Extensions change resources of the template; the compiled template under"
                + " .serverless shows their ids.",
            extensions.keySource(id))
        .suggesting(NearestName.of(id, resources.keys()).orElse(null));
  }

  private Mapping extended(Mapping resource, Mapping extension) {
    Mapping result = resource;
    for (String attribute : extension.keys()) {
      Node value = extension.get(attribute).orElseThrow();
      if (REPLACED.contains(attribute)) {
        result = result.with(attribute, value);
      } else if (ASSIGNED.contains(attribute)) {
        result = result.with(attribute, assigned(result, attribute, value));
      } else if (attribute.equals("DependsOn")) {
        result = result.with(attribute, Cfn.list(joined(result, value)));
      } else {
        faults.accept(unknownAttribute(extension, attribute));
      }
    }
    return result;
  }

  private static Mapping assigned(Mapping resource, String attribute, Node value) {
    Mapping block = resource.mapping(attribute).orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    for (String key : value.asMapping().map(Mapping::keys).orElse(Set.of())) {
      block = block.with(key, value.asMapping().orElseThrow().get(key).orElseThrow());
    }
    return block;
  }

  private static List<Node> joined(Mapping resource, Node value) {
    List<Node> ids =
        new ArrayList<>(resource.get("DependsOn").map(Extensions::items).orElse(List.of()));
    ids.addAll(items(value));
    return ids;
  }

  private static List<Node> items(Node value) {
    return value instanceof Sequence list ? list.items() : List.of(value);
  }

  private static Diagnostic unknownAttribute(Mapping extension, String attribute) {
    Set<String> known = new TreeSet<>(REPLACED);
    known.addAll(ASSIGNED);
    known.add("DependsOn");
    return Diagnostic.error(
            "unknown-extension",
            "\"" + attribute + "\" of a resource cannot be extended",
            "What can be: " + String.join(", ", known) + ".",
            extension.keySource(attribute))
        .suggesting(NearestName.of(attribute, known).orElse(null));
  }
}
