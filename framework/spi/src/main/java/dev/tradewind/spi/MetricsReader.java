package dev.tradewind.spi;

import dev.tradewind.spi.operation.FunctionMetrics;
import dev.tradewind.spi.operation.MetricsRequest;
import java.util.List;

/** Tells how functions fared. */
public interface MetricsReader extends Provider {

  /** One entry for each function asked for, in file order. */
  List<FunctionMetrics> metrics(MetricsRequest request) throws ProviderException;
}
