package dev.tradewind.local.template;

import dev.tradewind.model.Function;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that {@code access} gives to a function and that it does not set itself.
 *
 * @param known names of other functions of the service, which run here too
 * @param unset names of variables for what has no address on this machine
 */
public record AccessVariables(Map<String, String> known, List<String> unset) {

  public AccessVariables {
    known = Map.copyOf(known);
    unset = List.copyOf(unset);
  }

  public static AccessVariables of(Service service, Function function) {
    Infra infra = service.infra();
    Map<String, Map<String, Infra.Resource>> kinds = new LinkedHashMap<>();
    kinds.put("queue", infra.queues());
    kinds.put("topic", infra.topics());
    kinds.put("bucket", infra.buckets());
    kinds.put("table", infra.tables());
    kinds.put("secret", infra.secrets());
    Map<String, String> known = new LinkedHashMap<>();
    List<String> unset = new ArrayList<>();
    for (String name : function.access().keySet()) {
      kinds.forEach(
          (kind, resources) -> {
            String variable = Infra.variable(name, kind);
            if (resources.containsKey(name) && !function.environment().containsKey(variable)) {
              unset.add(variable);
            }
          });
      Function other = service.functions().get(name);
      String variable = Infra.variable(name, "function");
      if (other != null && !function.environment().containsKey(variable)) {
        known.put(variable, other.name());
      }
    }
    return new AccessVariables(known, unset);
  }
}
