package dev.tradewind.packaging.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compressed entries, one after the other: in memory while they are small, in a temporary file from
 * then on. Written by one thread; read by any number of threads after {@link #finish}.
 */
final class EntryStore implements Closeable {

  private static final int FIRST = 64 * 1024;
  private static final int MOST = 1024 * 1024;

  private final Path folder;
  private byte[] block = new byte[FIRST];
  private int used;
  private long flushed;
  private @Nullable FileChannel file;

  /**
   * @param folder for the temporary file
   */
  EntryStore(Path folder) {
    this.folder = folder;
  }

  long position() {
    return flushed + used;
  }

  void append(byte[] bytes, int length) throws IOException {
    for (int from = 0; from < length; from += FIRST) {
      append(bytes, from, Math.min(FIRST, length - from));
    }
  }

  private void append(byte[] bytes, int from, int length) throws IOException {
    if (used + length > block.length && block.length < MOST) {
      block = Arrays.copyOf(block, Math.min(MOST, Math.max(used + length, block.length * 2)));
    }
    if (used + length > block.length) {
      flush();
    }
    System.arraycopy(bytes, from, block, used, length);
    used += length;
  }

  void finish() throws IOException {
    if (file != null) {
      flush();
      block = new byte[0];
    }
  }

  void copy(long offset, long length, OutputStream to) throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      to.write(block, Math.toIntExact(offset), Math.toIntExact(length));
      return;
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(FIRST, Math.max(1, length)));
    long at = offset;
    long end = offset + length;
    while (at < end) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new IOException("a temporary file of the packaging was cut off");
      }
      to.write(buffer.array(), 0, read);
      at += read;
    }
  }

  private void flush() throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      Path path = Files.createTempFile(folder, ".entries-", ".tmp");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = channel;
    }
    ByteBuffer bytes = ByteBuffer.wrap(block, 0, used);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    flushed += used;
    used = 0;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
