package dev.tradewind.local;

import dev.tradewind.local.template.AccessVariables;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What functions may count on and what only a cloud makes. */
final class NotMadeHere {

  private static final int MOST_NAMED = 5;

  private NotMadeHere() {}

  static List<Diagnostic> of(Service service) {
    List<Diagnostic> found = new ArrayList<>();
    resources(service, found);
    for (Function function : service.functions().values()) {
      access(service, function, found);
    }
    return found;
  }

  private static void resources(Service service, List<Diagnostic> found) {
    Set<String> types = new LinkedHashSet<>();
    for (Mapping part : service.resources()) {
      Mapping resources = part.mapping("Resources").orElseGet(() -> Mapping.empty(part.source()));
      for (String id : resources.keys()) {
        resources.mapping(id).flatMap(it -> it.text("Type")).ifPresent(types::add);
      }
    }
    if (!types.isEmpty()) {
      found.add(
          Diagnostic.warning(
              "local-resources-not-made",
              "What `resources` declares is not made on this machine: " + list(types),
              "Functions that use them need them in the cloud or elsewhere, by the addresses in"
                  + " their environment.",
              service.document().keySource("resources")));
    }
  }

  private static void access(Service service, Function function, List<Diagnostic> found) {
    List<String> unset = AccessVariables.of(service, function).unset();
    if (!unset.isEmpty()) {
      found.add(
          Diagnostic.warning(
              "local-access-unset",
              "Not set for " + function.key() + " on this machine: " + String.join(", ", unset),
              "What `access` names is not made here, so it has no address. Give the function one"
                  + " under `environment`.",
              function.settings().keySource("access")));
    }
  }

  private static String list(Set<String> types) {
    List<String> all = List.copyOf(types);
    return all.size() <= MOST_NAMED
        ? String.join(", ", all)
        : String.join(", ", all.subList(0, MOST_NAMED))
            + " and "
            + (all.size() - MOST_NAMED)
            + " other types";
  }
}
