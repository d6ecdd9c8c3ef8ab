package dev.tradewind.packaging.zip;

import dev.tradewind.packaging.select.SelectedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses files, one at a time, through buffers of a fixed size. For one thread. */
final class FileCompressor implements Closeable {

  private static final int BUFFER = 64 * 1024;

  private final EntryStore store;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[BUFFER];
  private final byte[] output = new byte[BUFFER];

  FileCompressor(Path temporary) {
    this.store = new EntryStore(temporary);
  }

  /**
   * @throws ChangedFileException when the file is not the one that was selected
   */
  CompressedFile compress(SelectedFile file) throws IOException {
    deflater.reset();
    crc.reset();
    long offset = store.position();
    long size = 0;
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int read = in.read(input); read >= 0; read = in.read(input)) {
        crc.update(input, 0, read);
        size += read;
        deflater.setInput(input, 0, read);
        drain();
      }
    }
    deflater.finish();
    drain();
    boolean same =
        size == file.size() && Files.getLastModifiedTime(file.path()).toMillis() == file.modified();
    if (!same) {
      throw new ChangedFileException(file.name());
    }
    return new CompressedFile(store, offset, store.position() - offset, size, (int) crc.getValue());
  }

  private void drain() throws IOException {
    int length = deflater.deflate(output);
    while (length > 0) {
      store.append(output, length);
      length = deflater.deflate(output);
    }
  }

  /** No more files: what was compressed can be read. */
  void finish() throws IOException {
    deflater.end();
    store.finish();
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    store.close();
  }
}
