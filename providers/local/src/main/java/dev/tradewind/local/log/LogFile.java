package dev.tradewind.local.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.spi.operation.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading side of one function's log, which remembers how far it has read. */
final class LogFile implements AutoCloseable {

  private final Path file;
  private final String function;
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private Instant last = Instant.EPOCH;
  private @Nullable FileChannel channel;
  private @Nullable Object key;
  private boolean olderRead;

  LogFile(Path file, String function) {
    this.file = file;
    this.function = function;
  }

  /** The lines that have come since the last time; over a rotation too. */
  List<LogLine> read() throws IOException {
    List<LogLine> lines = new ArrayList<>();
    if (!olderRead) {
      olderRead = true;
      readOlder(lines);
    }
    while (true) {
      FileChannel open = channel;
      if (open == null && (open = openNewest()) == null) {
        return lines;
      }
      drain(open, lines);
      if (isNewest()) {
        return lines;
      }
      drain(open, lines); // What was written between reading and rotating.
      open.close();
      channel = null;
    }
  }

  private void readOlder(List<LogLine> lines) throws IOException {
    try (FileChannel older = FileChannel.open(FunctionLog.older(file), StandardOpenOption.READ)) {
      drain(older, lines);
    } catch (NoSuchFileException e) {
      // It was not rotated yet.
    }
  }

  private @Nullable FileChannel openNewest() throws IOException {
    try {
      FileChannel open = FileChannel.open(file, StandardOpenOption.READ);
      key = key();
      channel = open;
      return open;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private boolean isNewest() throws IOException {
    Object now = key();
    return now == null || now.equals(key);
  }

  private @Nullable Object key() throws IOException {
    try {
      return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
          .fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void drain(FileChannel from, List<LogLine> lines) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    while (from.read(buffer) > 0) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte b = buffer.get();
        if (b == '\n') {
          lines.add(line(partial.toString(UTF_8)));
          partial.reset();
        } else {
          partial.write(b);
        }
      }
      buffer.clear();
    }
  }

  private LogLine line(String text) {
    int tab = text.indexOf('\t');
    if (tab > 0) {
      try {
        last = Instant.parse(text.substring(0, tab));
        return line(last, text.substring(tab + 1));
      } catch (DateTimeParseException e) {
        // A line that something else wrote; it belongs to the one before it.
      }
    }
    return line(last, text);
  }

  private LogLine line(Instant time, String text) {
    boolean about =
        text.startsWith("START RequestId: ")
            || text.startsWith("END RequestId: ")
            || text.startsWith("REPORT RequestId: ");
    return new LogLine(time, function, text, about);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
