package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages 300 MB in a Java process that has a heap of 40 MB. */
class LargeFilesIT {

  private static final int FILES = 6;
  private static final long SIZE = 50L * 1024 * 1024;

  @TempDir Path directory;

  @Test
  void memoryDoesNotGrowWithTheSizeOfFiles() throws Exception {
    for (int i = 0; i < FILES; i++) {
      try (RandomAccessFile file =
          new RandomAccessFile(directory.resolve("large" + i).toFile(), "rw")) {
        file.setLength(SIZE);
      }
    }
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx40m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeFilesIT.class.getName(),
                    directory.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    Path zip = directory.resolve(".serverless/shop.zip");
    assertThat(Project.entries(zip)).hasSize(FILES);
    assertThat(Files.size(zip)).isPositive();
  }

  /** What the other process runs. */
  public static void main(String[] arguments) throws Exception {
    PackagingResult result = new Project(Path.of(arguments[0])).function("hello").threads(4).pack();
    if (result instanceof PackagingResult.Failed) {
      throw new IllegalStateException(result.toString());
    }
  }
}
