package dev.tradewind.aws.variables;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource;
import java.util.List;

/** Reads the value at an address; exceptions of the SDK go through. */
@FunctionalInterface
interface Reader {

  /**
   * @param options what stands in parentheses, but for the region
   */
  VariableSource.Answer read(AwsSession session, String address, List<String> options)
      throws ProviderException;
}
