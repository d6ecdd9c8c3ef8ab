package dev.tradewind.spi;

import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DiffResult;

/** Tells what a deploy would change. */
public interface Differ extends Provider {

  /** The changes that deploying would make, without making any. */
  DiffResult diff(Deployment deployment) throws ProviderException;
}
