package dev.tradewind.spi;

import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;

/** Gives one function the code of a version that the target keeps. */
public interface FunctionRollbacker extends Provider {

  void rollbackFunction(RollbackFunctionRequest request, Progress progress)
      throws ProviderException;
}
