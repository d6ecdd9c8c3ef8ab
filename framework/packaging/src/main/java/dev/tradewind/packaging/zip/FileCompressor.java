package dev.tradewind.packaging.zip;

import dev.tradewind.packaging.deflate.NodeDeflate;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses files, one at a time. For one thread. */
final class FileCompressor implements Closeable {

  /**
   * Files up to this size are compressed as Node.js does, in memory; larger ones by the JDK, whose
   * bytes may be others.
   */
  private static final int LARGE = 8 << 20;

  private static final int BUFFER = 64 * 1024;

  private final EntryStore store;
  private final NodeDeflate small = new NodeDeflate();
  private final Deflater large = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final CRC32 crc = new CRC32();
  private final byte[] output = new byte[BUFFER];
  private byte[] input = new byte[BUFFER];

  FileCompressor(Path temporary) {
    this.store = new EntryStore(temporary);
  }

  /**
   * @throws ChangedFileException when the file is not the one that was selected
   */
  CompressedFile compress(SelectedFile file) throws IOException {
    crc.reset();
    long offset = store.position();
    long size;
    try (InputStream in = Files.newInputStream(file.path())) {
      size = file.size() <= LARGE ? small(in, (int) file.size()) : large(in);
    }
    boolean same =
        size == file.size() && Files.getLastModifiedTime(file.path()).toMillis() == file.modified();
    if (!same) {
      throw new ChangedFileException(file.name());
    }
    return new CompressedFile(store, offset, store.position() - offset, size, (int) crc.getValue());
  }

  /**
   * @return how many bytes were read, up to one more than expected
   */
  private int small(InputStream in, int expected) throws IOException {
    if (input.length <= expected) {
      input = new byte[expected + 1];
    }
    int read = in.readNBytes(input, 0, expected + 1);
    crc.update(input, 0, read);
    small.compress(input, read, store::append);
    return read;
  }

  private long large(InputStream in) throws IOException {
    large.reset();
    long size = 0;
    for (int read = in.read(input); read >= 0; read = in.read(input)) {
      crc.update(input, 0, read);
      size += read;
      large.setInput(input, 0, read);
      drain();
    }
    large.finish();
    drain();
    return size;
  }

  private void drain() throws IOException {
    int length = large.deflate(output);
    while (length > 0) {
      store.append(output, length);
      length = large.deflate(output);
    }
  }

  /** No more files: what was compressed can be read. */
  void finish() throws IOException {
    large.end();
    store.finish();
  }

  @Override
  public void close() throws IOException {
    large.end();
    store.close();
  }
}
