package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.RemoveResult;
import dev.tradewind.spi.progress.Progress;

/** Takes a deployed service away. */
public interface Remover extends Provider {

  RemoveResult remove(Service service, Progress progress) throws ProviderException;
}
