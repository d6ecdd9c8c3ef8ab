package dev.tradewind.local.platform;

import dev.tradewind.local.log.FunctionLog;
import dev.tradewind.local.log.LogSink;
import dev.tradewind.local.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The log file of each function, kept open over updates. */
final class FunctionLogs implements AutoCloseable {

  private final StateFolder state;
  private final Map<String, FunctionLog> logs = new ConcurrentHashMap<>();

  FunctionLogs(StateFolder state) {
    this.state = state;
  }

  LogSink of(String function) {
    return logs.computeIfAbsent(
        function,
        key -> {
          try {
            return new FunctionLog(state.log(key), FunctionLog.LIMIT);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log of " + key, e);
          }
        });
  }

  @Override
  public void close() {
    for (FunctionLog log : logs.values()) {
      try {
        log.close();
      } catch (IOException e) {
        System.err.println("cannot close a log: " + e);
      }
    }
  }
}
