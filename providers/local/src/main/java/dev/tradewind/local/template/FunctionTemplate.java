package dev.tradewind.local.template;

import dev.tradewind.model.RuntimeId;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function as the local platform runs it.
 *
 * @param memorySize in MB; told to the function, not enforced
 * @param layers in the order they are laid over each other
 * @param reservedConcurrency null: the platform's own limit
 */
public record FunctionTemplate(
    String key,
    String name,
    String handler,
    RuntimeId runtime,
    int memorySize,
    Duration timeout,
    Map<String, String> environment,
    ArtifactReference code,
    List<ArtifactReference> layers,
    @Nullable Integer reservedConcurrency) {

  public FunctionTemplate {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    layers = List.copyOf(layers);
  }

  /** Without the environment, whose values can be secrets. */
  @Override
  public String toString() {
    return "FunctionTemplate[" + key + ", " + runtime.id() + ", " + handler + "]";
  }
}
