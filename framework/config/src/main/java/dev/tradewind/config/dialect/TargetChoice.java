package dev.tradewind.config.dialect;

import dev.tradewind.model.Target;
import dev.tradewind.model.node.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which target a command is about: the one that was asked for, declared or implied by a cloud's
 * name; the one under {@code provider} when none was.
 */
public final class TargetChoice {

  private TargetChoice() {}

  /** Every target under {@code targets}, by name. A target of a cloud's name need not repeat it. */
  public static Map<String, Target> declared(ProjectOutline project) {
    Map<String, Target> targets = new LinkedHashMap<>();
    Mapping declared = project.settings().blockOrEmpty("targets").mapping();
    declared
        .entries()
        .forEach(
            (name, entry) -> {
              Mapping overrides =
                  entry.value().asMapping().orElseGet(() -> Mapping.empty(entry.key()));
              String provider = new Settings(overrides).text("name").orElse(name);
              targets.put(name, new Target(name, provider, without(overrides), entry.key()));
            });
    return targets;
  }

  /** Empty when the target that was asked for is neither declared nor a cloud. */
  public static Optional<Target> of(ProjectOutline project) {
    String asked = project.project().target();
    String provider = project.dialect().provider();
    String name = asked == null ? provider : asked;
    Target declared = declared(project).get(name);
    if (declared != null) {
      return Optional.of(declared);
    }
    Mapping nothing = Mapping.empty(project.provider().source());
    return Dialect.providers().contains(name)
        ? Optional.of(new Target(name, name, nothing, project.provider().source()))
        : Optional.empty();
  }

  private static Mapping without(Mapping overrides) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(overrides.entries());
    entries.remove("name");
    return new Mapping(entries, overrides.source());
  }
}
