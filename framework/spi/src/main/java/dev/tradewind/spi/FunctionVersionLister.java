package dev.tradewind.spi;

import dev.tradewind.model.Service;
import dev.tradewind.spi.operation.FunctionVersions;
import java.util.List;

/** Tells which versions of its functions a target keeps. */
public interface FunctionVersionLister extends Provider {

  /** One entry for each function, in file order. */
  List<FunctionVersions> functionVersions(Service service) throws ProviderException;
}
