package dev.tradewind.model;

import dev.tradewind.model.event.Cors;
import dev.tradewind.model.node.Mapping;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code provider} block. What has a meaning on every target is a component of its own;
 * function defaults (runtime, memory, timeout, environment) have already been carried into each
 * {@link Function}.
 *
 * @param name the cloud the block is written for: {@code aws}, {@code google}, {@code azure},
 *     {@code local}
 * @param region null where the cloud or the block has none
 * @param httpApiCors the rules of the HTTP API; null when none are declared
 * @param tags of every resource that can carry them
 * @param pruning which old versions go after a deployment; null: all stay
 * @param settings the whole block as it was written, overrides merged
 */
public record ProviderSettings(
    String name,
    @Nullable String region,
    @Nullable Cors httpApiCors,
    Map<String, String> tags,
    @Nullable VersionPruning pruning,
    Mapping settings,
    SourceRange source) {

  public ProviderSettings {
    tags = Service.ordered(tags);
  }
}
