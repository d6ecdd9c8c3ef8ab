package dev.tradewind.local.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * The log file of one function: a line each, with its time in front. When it has grown to its limit
 * it becomes {@code NAME.log.1} and a new one is begun, so a function's logs never take more than
 * twice the limit.
 */
public final class FunctionLog implements LogSink, AutoCloseable {

  /** 10 MB. */
  public static final long LIMIT = 10L * 1024 * 1024;

  private final Path file;
  private final long limit;
  private FileChannel channel;
  private long size;
  private boolean closed;

  public FunctionLog(Path file, long limit) throws IOException {
    this.file = file;
    this.limit = limit;
    this.channel = open();
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel opened = FileChannel.open(file, CREATE, APPEND);
    size = opened.size();
    return opened;
  }

  /** The file that older lines are in. */
  static Path older(Path file) {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  @Override
  public void append(Instant time, String line) {
    write(text(time, line).getBytes(UTF_8));
  }

  @Override
  public void append(Instant time, List<String> lines) {
    StringBuilder all = new StringBuilder(256);
    lines.forEach(line -> all.append(text(time, line)));
    write(all.toString().getBytes(UTF_8));
  }

  private static String text(Instant time, String line) {
    return time + "\t" + line.replace('\n', ' ') + "\n";
  }

  private synchronized void write(byte[] bytes) {
    if (closed) {
      return;
    }
    try {
      if (size > 0 && size + bytes.length > limit) {
        channel.close();
        Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
        channel = open();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        size += channel.write(buffer);
      }
    } catch (IOException e) {
      // A full disk must not stop functions; the platform's own log says what happened.
      System.err.println("cannot write " + file + ": " + e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    channel.close();
  }
}
