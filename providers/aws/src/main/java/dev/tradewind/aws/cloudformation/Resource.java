package dev.tradewind.aws.cloudformation;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a template.
 *
 * @param id the logical id
 * @param dependsOn text or a list, in the shape that the Serverless Framework writes it; null for
 *     none
 * @param attributes further attributes ({@code DeletionPolicy}, {@code Condition}, {@code Version},
 *     {@code Metadata})
 */
public record Resource(
    String id, String type, Mapping properties, @Nullable Node dependsOn, Mapping attributes) {

  public static Resource of(String id, String type, MappingBuilder properties) {
    return new Resource(id, type, properties.build(), null, Mapping.empty(Cfn.GENERATED));
  }

  public Resource dependingOn(Node ids) {
    return new Resource(id, type, properties, ids, attributes);
  }

  public Resource with(String attribute, Node value) {
    return new Resource(id, type, properties, dependsOn, attributes.with(attribute, value));
  }

  public Resource withProperties(Mapping other) {
    return new Resource(id, type, other, dependsOn, attributes);
  }

  Mapping toNode() {
    return Cfn.object()
        .put("Type", type)
        .putAll(attributes)
        .put("Properties", properties)
        .put("DependsOn", dependsOn)
        .build();
  }
}
