package dev.tradewind.spi;

import dev.tradewind.spi.operation.DeployFunctionRequest;
import dev.tradewind.spi.operation.DeployFunctionResult;
import dev.tradewind.spi.progress.Progress;

/** Brings new code to one function, past the engine of its cloud. */
public interface FunctionDeployer extends Provider {

  DeployFunctionResult deployFunction(DeployFunctionRequest request, Progress progress)
      throws ProviderException;
}
