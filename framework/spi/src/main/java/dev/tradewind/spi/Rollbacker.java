package dev.tradewind.spi;

import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.operation.RollbackRequest;
import dev.tradewind.spi.progress.Progress;

/** Deploys again what was deployed before. */
public interface Rollbacker extends Provider {

  DeployResult rollback(RollbackRequest request, Progress progress) throws ProviderException;
}
