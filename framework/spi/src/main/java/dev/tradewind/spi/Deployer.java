package dev.tradewind.spi;

import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.progress.Progress;

/** Hands a compiled service over to the engine of its cloud. */
public interface Deployer extends Provider {

  /** Deploys or updates in place; a deploy that was cut off is made good by the next one. */
  DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException;
}
