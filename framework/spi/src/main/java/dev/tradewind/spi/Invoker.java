package dev.tradewind.spi;

import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;

/** Calls a deployed function. */
public interface Invoker extends Provider {

  /**
   * A function that fails is a result with a {@link InvokeResult#functionError}, not an exception.
   */
  InvokeResult invoke(InvokeRequest request) throws ProviderException;
}
