package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.Deployment;
import java.nio.file.Path;

/**
 * Deploys what was packaged before, perhaps on another machine, as well as what is packaged now.
 */
public interface PackagedDeployer extends Deployer {

  /**
   * What lies in a folder that the compiler has written.
   *
   * @throws ProviderException when something is missing in it
   */
  Deployment read(Service service, Path folder) throws ProviderException;
}
