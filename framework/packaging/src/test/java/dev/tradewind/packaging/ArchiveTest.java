package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.packaging.PackagingResult.Packed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final int CENTRAL = 0x02014b50;

  @TempDir Path directory;
  private Project project;

  @BeforeEach
  void project() throws Exception {
    project = new Project(directory).function("hello");
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      byte[] content = new byte[random.nextInt(200_000)];
      random.nextBytes(content);
      Files.write(directory.resolve("f" + i), content);
    }
    project.threads(1).pack();
    byte[] first = Files.readAllBytes(zip("shop.zip"));
    Files.delete(zip("shop.zip"));
    Files.setLastModifiedTime(directory.resolve("f1"), FileTime.fromMillis(1_000_000_000_000L));
    project.threads(4).pack();
    assertThat(Files.readAllBytes(zip("shop.zip"))).isEqualTo(first);
  }

  @Test
  void contentComesOutAsItWentIn() throws Exception {
    byte[] large = new byte[5_000_000];
    new Random(2).nextBytes(large);
    Files.write(directory.resolve("large"), large);
    project.file("empty", "").file("é/ü.txt", "text").pack();
    try (ZipFile file = new ZipFile(zip("shop.zip").toFile())) {
      assertThat(file.getInputStream(file.getEntry("large")).readAllBytes()).isEqualTo(large);
      assertThat(file.getInputStream(file.getEntry("empty")).readAllBytes()).isEmpty();
      assertThat(file.getInputStream(file.getEntry("é/ü.txt")).readAllBytes())
          .asString()
          .isEqualTo("text");
    }
    try (var left = Files.list(project.output())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("shop.zip", ".tradewind-packages");
    }
  }

  @Test
  void timesAreFixedAndModesSayOnlyWhoMayExecute() throws Exception {
    project.files("a.sh", "b.js", "c");
    Files.setPosixFilePermissions(
        directory.resolve("a.sh"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        directory.resolve("b.js"), PosixFilePermissions.fromString("rw-rw-rw-"));
    Files.setPosixFilePermissions(
        directory.resolve("c"), PosixFilePermissions.fromString("r--r-xr-x"));
    project.pack();
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(zip("shop.zip"))).order(ByteOrder.LITTLE_ENDIAN);
    StringBuilder modes = new StringBuilder();
    for (int at = 0; at < bytes.capacity() - 46; at++) {
      if (bytes.getInt(at) == CENTRAL) {
        modes.append(Integer.toOctalString(bytes.getInt(at + 38) >>> 16)).append(' ');
        assertThat(bytes.getShort(at + 12)).isZero();
        assertThat(bytes.getShort(at + 14)).isEqualTo((short) 0x21);
        int times = at + 46 + bytes.getShort(at + 28);
        assertThat(bytes.getShort(at + 30)).isEqualTo((short) 9);
        assertThat(bytes.getInt(times + 5)).isZero();
      }
    }
    assertThat(modes).hasToString("100755 100644 100644 ");
  }

  @Test
  void entriesAreInTheOrderOfTheirBytes() throws Exception {
    List<String> names = List.of("B", "a-b", "a/b", "ab", "b", "é", "\uFFFD", "\uD83D\uDE00");
    project.files(names.toArray(String[]::new));
    assertThat(project.packed("shop.zip")).isEqualTo(names);
  }

  @Test
  void theHashAndTheSizeAreThoseOfTheFile() throws Exception {
    project.files("i.js");
    Artifact artifact = ((Packed) project.pack()).artifacts().functions().get("hello");
    byte[] bytes = Files.readAllBytes(zip("shop.zip"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(artifact)
        .isEqualTo(
            new Artifact(zip("shop.zip"), bytes.length, Base64.getEncoder().encodeToString(hash)));
  }

  @Test
  void anUnchangedArchiveIsNotTouched() throws Exception {
    project.files("i.js").pack();
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(zip("shop.zip"), old);
    project.pack();
    assertThat(Files.getLastModifiedTime(zip("shop.zip"))).isEqualTo(old);
    project.files("other.js").pack();
    assertThat(Files.getLastModifiedTime(zip("shop.zip"))).isNotEqualTo(old);
  }

  @Test
  void onlyOurOwnOldArchivesAreRemoved() throws Exception {
    project.files("i.js").function("old", Project.rules(true, null)).pack();
    project.file(".serverless/users.zip", "not ours");
    assertThat(zip("old.zip")).exists();
    project.pack("hello");
    assertThat(zip("old.zip")).exists();
    project.withoutFunctions().function("hello").pack();
    assertThat(zip("old.zip")).doesNotExist();
    assertThat(zip("users.zip")).exists();
  }

  @Test
  void functionsShareTheArchiveOfTheService() throws Exception {
    project.files("i.js").function("second");
    var functions = ((Packed) project.pack()).artifacts().functions();
    assertThat(functions.get("second")).isSameAs(functions.get("hello"));
  }

  @Test
  void fiveThousandFilesGoIntoOneArchive() throws Exception {
    for (int folder = 0; folder < 50; folder++) {
      Files.createDirectories(directory.resolve("d" + folder));
      for (int i = 0; i < 100; i++) {
        project.file("d" + folder + "/" + i + ".txt", folder + " " + i);
      }
    }
    List<String> names = project.patterns("!d7/**", "!**/9*.txt").packed("shop.zip");
    assertThat(names).hasSize(49 * 89).doesNotHaveDuplicates().contains("d0/0.txt");
    assertThat(names).isSorted();
  }

  @Test
  void moreEntriesThanTheOldFormatCounts() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("many"));
    for (int i = 0; i < 66_000; i++) {
      Files.createFile(folder.resolve(Integer.toString(i)));
    }
    assertThat(project.packed("shop.zip")).hasSize(66_000);
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() throws Exception {
    Files.writeString(project.output(), "a file where the folder should be");
    assertThat(project.files("i.js").codes()).containsExactly("archive-not-written");
  }

  @Test
  void theProjectFolderIsNoOutput() throws Exception {
    assertThat(project.files("i.js").output(".").codes()).containsExactly("output-is-project");
    assertThat(zip("shop.zip")).doesNotExist();
  }

  @Test
  void outputOfAnEarlierRunIsNotPackaged() throws Exception {
    project.files("i.js").output("builds/one").pack();
    project
        .file("builds/one/template.json", "{}")
        .file("builds/notes.txt", "")
        .patterns("builds/**");

    assertThat(project.output("two").packed("shop.zip"))
        .containsExactlyInAnyOrder("builds/notes.txt", "i.js");
  }

  /** As on a full disk, where an empty note could still be written. */
  @Test
  void whereNothingCouldBeWrittenNothingIsLeft() throws Exception {
    Files.createDirectories(zip("shop.zip").resolve("in the way"));

    assertThat(project.files("i.js").codes()).containsExactly("archive-not-written");

    try (var left = Files.list(project.output())) {
      assertThat(left).containsExactly(zip("shop.zip"));
    }
  }

  private Path zip(String name) {
    return project.output().resolve(name);
  }
}
