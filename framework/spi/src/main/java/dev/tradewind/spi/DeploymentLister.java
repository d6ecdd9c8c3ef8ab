package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.PastDeployment;
import java.util.List;

/** Tells which deployments there were, as far as they can be rolled back to. */
public interface DeploymentLister extends Provider {

  /** Oldest first; empty when the service is not deployed. */
  List<PastDeployment> deployments(Service service) throws ProviderException;
}
