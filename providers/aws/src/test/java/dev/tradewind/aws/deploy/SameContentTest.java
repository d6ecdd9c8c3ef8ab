package dev.tradewind.aws.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameContentTest {

  @TempDir Path folder;

  private Path zip(String name, int level, int mode, String... files) throws Exception {
    Path file = folder.resolve(name);
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(level);
      for (String each : files) {
        ZipArchiveEntry entry = new ZipArchiveEntry(each.substring(0, each.indexOf('=')));
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(each.substring(each.indexOf('=') + 1).repeat(100).getBytes(UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  @Test
  void orderAndCompressionDoNotCount() throws Exception {
    Path one = zip("one.zip", Deflater.BEST_COMPRESSION, 0100644, "a=1", "b=2");
    Path other = zip("other.zip", Deflater.BEST_SPEED, 0100600, "b=2", "a=1");

    assertThat(Files.readAllBytes(one)).isNotEqualTo(Files.readAllBytes(other));
    assertThat(SameContent.of(one, other)).isTrue();
  }

  @Test
  void whatIsNoArchiveIsNotTheSame() throws Exception {
    Path none = Files.writeString(folder.resolve("none.zip"), "no archive");

    assertThat(SameContent.of(zip("one.zip", Deflater.BEST_SPEED, 0100644, "a=1"), none)).isFalse();
  }

  @Test
  void anotherContentNameOrRightToExecuteDoes() throws Exception {
    Path one = zip("one.zip", Deflater.BEST_SPEED, 0100644, "a=1");

    assertThat(SameContent.of(one, zip("2.zip", Deflater.BEST_SPEED, 0100644, "a=2"))).isFalse();
    assertThat(SameContent.of(one, zip("3.zip", Deflater.BEST_SPEED, 0100644, "b=1"))).isFalse();
    assertThat(SameContent.of(one, zip("4.zip", Deflater.BEST_SPEED, 0100755, "a=1"))).isFalse();
  }
}
