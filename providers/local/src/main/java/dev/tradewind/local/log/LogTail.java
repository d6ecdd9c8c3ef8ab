package dev.tradewind.local.log;

import dev.tradewind.spi.operation.LogLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Reads the logs of several functions as one, in the order of time. */
public final class LogTail {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Map<String, Path> files;
  private final Instant since;
  private final String filter;

  /**
   * @param files by function key
   * @param since no line older than this
   * @param filter only lines with this text; empty for all
   */
  public LogTail(Map<String, Path> files, Instant since, String filter) {
    this.files = Map.copyOf(files);
    this.since = since;
    this.filter = filter;
  }

  /**
   * Gives every line; goes on with what comes while {@code goOn} says so.
   *
   * @throws InterruptedException when the thread is interrupted while it waits for more
   */
  public void read(Consumer<LogLine> lines, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    List<LogFile> open = new ArrayList<>();
    files.forEach((function, file) -> open.add(new LogFile(file, function)));
    try {
      readOnce(open, lines);
      while (goOn.getAsBoolean()) {
        Thread.sleep(PAUSE);
        readOnce(open, lines);
      }
    } finally {
      for (LogFile file : open) {
        file.close();
      }
    }
  }

  private void readOnce(List<LogFile> open, Consumer<LogLine> lines) throws IOException {
    List<LogLine> all = new ArrayList<>();
    for (LogFile file : open) {
      for (LogLine line : file.read()) {
        if (!line.time().isBefore(since) && line.text().contains(filter)) {
          all.add(line);
        }
      }
    }
    all.sort(Comparator.comparing(LogLine::time)); // Stable: lines of one instant keep their order.
    all.forEach(lines);
  }
}
