package dev.tradewind.spi;

import dev.tradewind.spi.operation.PruneRequest;
import dev.tradewind.spi.operation.PruneResult;
import dev.tradewind.spi.progress.Progress;

/** Deletes old versions that a target keeps of functions and layers. */
public interface Pruner extends Provider {

  PruneResult prune(PruneRequest request, Progress progress) throws ProviderException;
}
