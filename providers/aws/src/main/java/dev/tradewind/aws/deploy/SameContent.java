package dev.tradewind.aws.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Compares archives by what they hold: tools compress the same files to other bytes. */
final class SameContent {

  private static final int EXECUTABLE = 0111;

  private SameContent() {}

  private record Content(long size, long crc, boolean executable) {}

  /**
   * Whether both hold the same files with the same content, of which the same can be executed; what
   * cannot be read as an archive holds nothing like it.
   */
  static boolean of(Path one, Path other) {
    try {
      return contents(one).equals(contents(other));
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, Content> contents(Path archive) throws IOException {
    Map<String, Content> contents = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          boolean executable = (entry.getUnixMode() & EXECUTABLE) != 0;
          contents.put(entry.getName(), new Content(entry.getSize(), entry.getCrc(), executable));
        }
      }
    }
    return contents;
  }
}
