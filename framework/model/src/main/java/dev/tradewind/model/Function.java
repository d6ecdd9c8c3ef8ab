package dev.tradewind.model;

import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One function, with the defaults of its provider block filled in.
 *
 * @param key its key under {@code functions}
 * @param name the name it is deployed under, {@code service-stage-key} unless the file says
 *     otherwise
 * @param description empty when there is none
 * @param memorySize in MB
 * @param architecture {@code x86_64} or {@code arm64}
 * @param environment of the provider block and the function, merged
 * @param layers names of layers of this service, or native references, in the order they are laid
 *     over each other
 * @param reservedConcurrency how many invocations may run at a time; null: the target's own limit
 * @param url the function has an HTTP address of its own; null when it has none
 * @param access what the function may do with portable resources: resource name to verbs
 * @param packaging rules of its own
 * @param bundling how its handler is bundled before it is packaged; null: it is packaged as it is
 * @param settings the function as it was written
 */
public record Function(
    String key,
    String name,
    String description,
    Code code,
    RuntimeId runtime,
    int memorySize,
    Duration timeout,
    String architecture,
    Map<String, EnvironmentValue> environment,
    List<LayerReference> layers,
    @Nullable Integer reservedConcurrency,
    @Nullable FunctionUrl url,
    Map<String, List<String>> access,
    List<Event> events,
    PackageRules packaging,
    @Nullable Bundling bundling,
    Mapping settings,
    SourceRange source) {

  public Function {
    environment = Service.ordered(environment);
    layers = List.copyOf(layers);
    access = Service.ordered(access);
    events = List.copyOf(events);
  }
}
