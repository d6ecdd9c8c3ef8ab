package dev.tradewind.local.log;

import java.time.Instant;

/** Takes lines; safe for any thread. */
@FunctionalInterface
public interface LogSink {

  /**
   * @param line without a line end
   */
  void append(Instant time, String line);
}
