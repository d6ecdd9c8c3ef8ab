package dev.tradewind.local.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.local.template.ArtifactReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeStoreTest {

  @TempDir Path folder;

  private ArtifactReference zip(String name, int mode, String content) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      add(zip, "plain.txt", 0100644, "plain");
      add(zip, name, mode, content);
    }
    return new ArtifactReference(file.toString(), Files.size(file), "abc");
  }

  private static void add(ZipArchiveOutputStream zip, String name, int mode, String content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(UTF_8));
    zip.closeArchiveEntry();
  }

  private CodeStore store() {
    return new CodeStore(folder.resolve("code"));
  }

  @Test
  void contentAndModesAreKept() throws Exception {
    boolean unpacked = store().unpack(zip("bin/tool", 0100755, "#!/bin/sh"));

    Path code = folder.resolve("code/abc");
    assertThat(unpacked).isTrue();
    assertThat(code.resolve("plain.txt")).hasContent("plain");
    assertThat(Files.isExecutable(code.resolve("bin/tool"))).isTrue();
    assertThat(Files.isExecutable(code.resolve("plain.txt"))).isFalse();
  }

  @Test
  void whatIsThereIsNotUnpackedAgain() throws Exception {
    ArtifactReference artifact = zip("a", 0100644, "a");
    store().unpack(artifact);

    assertThat(store().unpack(artifact)).isFalse();
  }

  @Test
  void entriesThatLeadOutAreRefusedAndNothingIsLeft() throws Exception {
    ArtifactReference artifact = zip("../../out.txt", 0100644, "out");

    assertThatThrownBy(() -> store().unpack(artifact)).hasMessageContaining("leads out of it");
    assertThat(folder.resolve("out.txt")).doesNotExist();
    assertThat(folder.resolve("code")).isEmptyDirectory();
  }

  @Test
  void linksInsideAreKeptAndLinksThatLeadOutRefused() throws Exception {
    store().unpack(zip("link", 0120777, "plain.txt"));
    assertThat(folder.resolve("code/abc/link")).isSymbolicLink().hasContent("plain");
    store().keepOnly(Set.of());

    ArtifactReference artifact = zip("link", 0120777, "/etc/passwd");
    assertThatThrownBy(() -> store().unpack(artifact)).hasMessageContaining("leads out of it");
  }

  @Test
  void unusedFoldersAreDeleted() throws Exception {
    store().unpack(zip("a", 0100644, "a"));

    store().keepOnly(Set.of(folder.resolve("code/abc")));
    assertThat(folder.resolve("code/abc")).exists();
    store().keepOnly(Set.of());
    assertThat(folder.resolve("code/abc")).doesNotExist();
  }
}
