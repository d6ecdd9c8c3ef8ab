package dev.tradewind.aws.resources;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Brings {@code resources:} of the file into a template. */
public final class UserResources {

  private final Consumer<Diagnostic> faults;

  public UserResources(Consumer<Diagnostic> faults) {
    this.faults = faults;
  }

  /**
   * The template with the user's sections merged over it and the extensions applied.
   *
   * @param written the {@code resources} of the file, in list form one mapping each
   */
  public Mapping over(Mapping template, List<Mapping> written) {
    Mapping all = Mapping.empty(Cfn.GENERATED);
    for (Mapping part : written) {
      all = DeepMerge.of(all, part);
    }
    Mapping extensions = all.mapping("extensions").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    Mapping merged = DeepMerge.of(template, sections(all));
    return new Extensions(faults).apply(merged, extensions);
  }

  /** Everything but the extensions, and empty sections where a key has no value. */
  private static Mapping sections(Mapping written) {
    MappingBuilder sections = Cfn.object();
    written
        .entries()
        .forEach(
            (key, entry) -> {
              boolean nothing = entry.value().isNull();
              boolean merged = key.equals("Resources") || key.equals("Outputs");
              if (!key.equals("extensions") && !(nothing && merged)) {
                sections.put(key, entry.value());
              }
            });
    return sections.build();
  }

  /** Properties that are null are none; so is a missing block of properties. */
  public static Mapping withoutNulls(Mapping template) {
    Mapping all = template.mapping("Resources").orElseGet(() -> Mapping.empty(Cfn.GENERATED));
    MappingBuilder changed = Cfn.object();
    for (Map.Entry<String, Mapping.Entry> entry : all.entries().entrySet()) {
      if (entry.getValue().value() instanceof Mapping resource && hasNulls(resource)) {
        changed.put(entry.getKey(), cleaned(resource));
      }
    }
    return changed.isEmpty()
        ? template
        : template.with("Resources", Cfn.object().putAll(all).putAll(changed.build()).build());
  }

  private static boolean hasNulls(Mapping resource) {
    Mapping.Entry properties = resource.entries().get("Properties");
    return properties != null && (properties.value().isNull() || Nulls.isIn(properties.value()));
  }

  private static Node cleaned(Mapping mapping) {
    MappingBuilder result = new MappingBuilder(mapping.source());
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals("Properties")) {
                result.put(key, entry.value());
              } else if (!entry.value().isNull()) {
                result.put(key, Nulls.removed(entry.value()));
              }
            });
    return result.build();
  }
}
