package dev.tradewind.spi;

import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import java.util.function.Consumer;

/** Reads what functions wrote. */
public interface LogReader extends Provider {

  /**
   * Gives each line to {@code lines}, oldest first; with {@code follow} until the thread is
   * interrupted.
   */
  void logs(LogsRequest request, Consumer<LogLine> lines) throws ProviderException;
}
