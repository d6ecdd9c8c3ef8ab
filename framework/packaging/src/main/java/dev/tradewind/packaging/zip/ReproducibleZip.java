package dev.tradewind.packaging.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The zip format (APPNOTE.TXT 6.3.10), as little of it as a deployment package needs: deflated
 * entries with sizes in front, names in UTF-8, no folders, no extra fields, every time 1980-01-01
 * 00:00, mode 0755 or 0644. Zip64 records are written when there are more than 65,535 entries.
 */
final class ReproducibleZip {

  /** Bytes from which offsets would need Zip64; far above what any cloud takes. */
  private static final long LIMIT = 0xFFFF_FFFFL;

  private static final int MANY = 0xFFFF;
  private static final short VERSION = 20;
  private static final short VERSION_ZIP64 = 45;
  private static final short MADE_ON_UNIX = 3 << 8;
  private static final short UTF8 = 1 << 11;
  private static final short DEFLATED = 8;
  private static final short FIRST_DAY_OF_1980 = 1 << 5 | 1;
  private static final int REGULAR_FILE = 0100000;
  private static final int EXECUTABLE = REGULAR_FILE | 0755;
  private static final int READABLE = REGULAR_FILE | 0644;

  /** One file; {@code name} is unique in the archive. */
  record Entry(String name, boolean executable, CompressedFile content) {}

  private final OutputStream out;
  private final ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  private long written;

  private ReproducibleZip(OutputStream out) {
    this.out = out;
  }

  /**
   * @param entries in the order to write them
   */
  static void write(List<Entry> entries, OutputStream to) throws IOException {
    OutputStream buffered = new BufferedOutputStream(to, 64 * 1024);
    new ReproducibleZip(buffered).write(entries);
    buffered.flush();
  }

  private void write(List<Entry> entries) throws IOException {
    long[] offsets = new long[entries.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = written;
      local(entries.get(i));
    }
    long start = written;
    for (int i = 0; i < offsets.length; i++) {
      central(entries.get(i), offsets[i]);
    }
    end(offsets.length, start, written - start);
  }

  private void local(Entry entry) throws IOException {
    byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
    CompressedFile content = entry.content();
    header.clear().putInt(0x04034b50).putShort(VERSION);
    common(content, name.length);
    emit(name);
    content.store().copy(content.offset(), content.compressed(), out);
    written += content.compressed();
    if (written >= LIMIT || content.size() >= LIMIT) {
      throw new IOException("the archive would be larger than 4 GB");
    }
  }

  private void common(CompressedFile content, int nameLength) {
    header.putShort(UTF8).putShort(DEFLATED).putShort((short) 0).putShort(FIRST_DAY_OF_1980);
    header.putInt(content.crc()).putInt((int) content.compressed()).putInt((int) content.size());
    header.putShort((short) nameLength).putShort((short) 0);
  }

  private void central(Entry entry, long offset) throws IOException {
    byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
    header.clear().putInt(0x02014b50).putShort((short) (MADE_ON_UNIX | VERSION)).putShort(VERSION);
    common(entry.content(), name.length);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt((entry.executable() ? EXECUTABLE : READABLE) << 16).putInt((int) offset);
    emit(name);
  }

  private void end(int count, long start, long length) throws IOException {
    if (count > MANY) {
      long at = written;
      header.clear().putInt(0x06064b50).putLong(44);
      header.putShort((short) (MADE_ON_UNIX | VERSION_ZIP64)).putShort(VERSION_ZIP64);
      header.putInt(0).putInt(0).putLong(count).putLong(count).putLong(length).putLong(start);
      emit(new byte[0]);
      header.clear().putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
      emit(new byte[0]);
    }
    short shown = (short) Math.min(count, MANY);
    header.clear().putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    header.putShort(shown).putShort(shown).putInt((int) length).putInt((int) start);
    header.putShort((short) 0);
    emit(new byte[0]);
  }

  private void emit(byte[] name) throws IOException {
    out.write(header.array(), 0, header.position());
    out.write(name);
    written += header.position() + name.length;
  }
}
