package dev.tradewind.local.template;

import dev.tradewind.model.node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * A service as the local platform runs it; the content of {@code local.json}.
 *
 * @param region what functions are told to be their region
 * @param routes of the gateway, as {@code ApiRoutes} writes them
 */
public record LocalTemplate(
    String service,
    String stage,
    String region,
    List<FunctionTemplate> functions,
    List<ScheduleTemplate> schedules,
    Mapping routes) {

  public LocalTemplate {
    functions = List.copyOf(functions);
    schedules = List.copyOf(schedules);
  }

  public Optional<FunctionTemplate> function(String key) {
    return functions.stream().filter(function -> function.key().equals(key)).findFirst();
  }
}
