package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.DeployResult;
import dev.tradewind.spi.progress.Progress;

/** Hands a compiled service over to the engine of its cloud. */
public interface Deployer extends Provider {

  /** Deploys or updates in place; a deploy that was cut off is made good by the next one. */
  DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException;

  /**
   * Begins a deploy before the service is packaged: may open connections and look around on a
   * thread of its own, but changes nothing, and leaves it to the deploy to tell what is wrong. The
   * service's variables are all resolved. What it opens is closed with the result, also when that
   * is never deployed.
   */
  default Begun begin(Service service) {
    return this::deploy;
  }

  /** A deploy that has begun. */
  @FunctionalInterface
  interface Begun extends AutoCloseable {

    /** As {@link Deployer#deploy}; called once at most. */
    DeployResult deploy(DeployRequest request, Progress progress) throws ProviderException;

    @Override
    default void close() {}
  }
}
