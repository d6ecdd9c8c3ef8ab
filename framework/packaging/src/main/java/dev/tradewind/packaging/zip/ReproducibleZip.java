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
 * entries, names in UTF-8, no folders, every time as early as can be, mode 0755 or 0644. Zip64
 * records are written when there are more than 65,535 entries. Where the format leaves a choice it
 * is that of yazl 3, with which osls packs: sizes behind the content, and the time once more in an
 * extra field of the directory.
 */
final class ReproducibleZip {

  /** Bytes from which offsets would need Zip64; far above what any cloud takes. */
  private static final long LIMIT = 0xFFFF_FFFFL;

  private static final int MANY = 0xFFFF;
  private static final short VERSION = 20;
  private static final short VERSION_ZIP64 = 45;
  private static final short MADE_ON_UNIX = 3 << 8 | 63;
  private static final short UTF8_AND_SIZES_BEHIND = 1 << 11 | 1 << 3;
  private static final short DEFLATED = 8;
  private static final short FIRST_DAY_OF_1980 = 1 << 5 | 1;

  /** 1970-01-01 as times of Unix ("UT"): of modification and access, as the flags say. */
  private static final byte[] UNIX_TIMES = {'U', 'T', 5, 0, 3, 0, 0, 0, 0};

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
    common(0, 0, 0);
    header.putShort((short) name.length).putShort((short) 0);
    emit(name);
    content.store().copy(content.offset(), content.compressed(), out);
    written += content.compressed();
    header.clear().putInt(0x08074b50).putInt(content.crc());
    header.putInt((int) content.compressed()).putInt((int) content.size());
    emit(new byte[0]);
    if (written >= LIMIT || content.size() >= LIMIT) {
      throw new IOException("the archive would be larger than 4 GB");
    }
  }

  private void common(int crc, long compressed, long size) {
    header.putShort(UTF8_AND_SIZES_BEHIND).putShort(DEFLATED);
    header.putShort((short) 0).putShort(FIRST_DAY_OF_1980);
    header.putInt(crc).putInt((int) compressed).putInt((int) size);
  }

  private void central(Entry entry, long offset) throws IOException {
    byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
    CompressedFile content = entry.content();
    header.clear().putInt(0x02014b50).putShort(MADE_ON_UNIX).putShort(VERSION);
    common(content.crc(), content.compressed(), content.size());
    header.putShort((short) name.length).putShort((short) UNIX_TIMES.length);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt((entry.executable() ? EXECUTABLE : READABLE) << 16).putInt((int) offset);
    emit(name);
    out.write(UNIX_TIMES);
    written += UNIX_TIMES.length;
  }

  private void end(int count, long start, long length) throws IOException {
    if (count > MANY) {
      long at = written;
      header.clear().putInt(0x06064b50).putLong(44);
      header.putShort(MADE_ON_UNIX).putShort(VERSION_ZIP64);
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
