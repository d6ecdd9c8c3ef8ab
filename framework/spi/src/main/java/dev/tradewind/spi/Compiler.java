package dev.tradewind.spi;

import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;

/** Turns a service into the native template of its cloud. Needs no network. */
public interface Compiler extends Provider {

  /** Writes template files into the request's output folder and says what they are. */
  Deployment compile(CompileRequest request) throws ProviderException;
}
