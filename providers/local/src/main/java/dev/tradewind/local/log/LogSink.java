package dev.tradewind.local.log;

import java.time.Instant;
import java.util.List;

/** Takes lines; safe for any thread. */
@FunctionalInterface
public interface LogSink {

  /**
   * @param line without a line end
   */
  void append(Instant time, String line);

  /** Takes lines that belong together. */
  default void append(Instant time, List<String> lines) {
    lines.forEach(line -> append(time, line));
  }
}
