package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.DeploymentInfo;

/** Tells what is deployed. */
public interface Informer extends Provider {

  DeploymentInfo info(Service service) throws ProviderException;
}
