package dev.tradewind.aws.cloudformation;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template under construction; resources and outputs keep the order in which they are added. */
public final class Template {

  private final String description;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Mapping> outputs = new LinkedHashMap<>();

  public Template(String description) {
    this.description = description;
  }

  /**
   * Adds a resource.
   *
   * @throws IllegalStateException when the id is taken: two steps want the same resource, which is
   *     a bug
   */
  public void add(Resource resource) {
    if (resources.putIfAbsent(resource.id(), resource) != null) {
      throw new IllegalStateException("the template has " + resource.id() + " already");
    }
  }

  /** Adds a resource unless its id is there. */
  public void addOnce(Resource resource) {
    resources.putIfAbsent(resource.id(), resource);
  }

  /** Adds a resource; one that has its id makes way. */
  public void put(Resource resource) {
    resources.put(resource.id(), resource);
  }

  /** Puts a changed resource in the place of the one with its id. */
  public void replace(Resource resource) {
    resources.replace(resource.id(), resource);
  }

  public Optional<Resource> resource(String id) {
    return Optional.ofNullable(resources.get(id));
  }

  public Map<String, Resource> resources() {
    return java.util.Collections.unmodifiableMap(resources);
  }

  /**
   * @param export the name that other stacks import it by; null for none yet: exports are named at
   *     the end
   */
  public void output(String id, @Nullable String description, Node value, @Nullable Node export) {
    MappingBuilder output = Cfn.object().put("Description", description).put("Value", value);
    if (export != null) {
      output.put("Export", Cfn.object().put("Name", export));
    }
    outputs.put(id, output.build());
  }

  /** Adds an output in its whole. */
  public void output(String id, Mapping output) {
    outputs.put(id, output);
  }

  public Map<String, Mapping> outputs() {
    return java.util.Collections.unmodifiableMap(outputs);
  }

  public Mapping toNode() {
    MappingBuilder all = Cfn.object();
    resources.values().forEach(resource -> all.put(resource.id(), resource.toNode()));
    MappingBuilder out = Cfn.object();
    outputs.forEach(out::put);
    return Cfn.object()
        .put("AWSTemplateFormatVersion", "2010-09-09")
        .put("Description", description)
        .put("Resources", all)
        .put("Outputs", out)
        .build();
  }
}
