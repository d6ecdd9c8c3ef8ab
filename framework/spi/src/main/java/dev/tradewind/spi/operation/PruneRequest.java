package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * @param function key of one function; null for all
 * @param keep how many of the newest versions stay, 1 at least; those that an alias stands for stay
 *     besides
 * @param layers versions of the service's layers are pruned likewise
 * @param dryRun only tell what would go
 */
public record PruneRequest(
    Service service, @Nullable String function, int keep, boolean layers, boolean dryRun) {

  public PruneRequest {
    if (keep < 1) {
      throw new IllegalArgumentException("one version stays at least, not " + keep);
    }
  }
}
