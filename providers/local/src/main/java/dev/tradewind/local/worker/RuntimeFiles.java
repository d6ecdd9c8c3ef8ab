package dev.tradewind.local.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the files that workers are started with: scripts and bootstraps. */
public final class RuntimeFiles {

  private RuntimeFiles() {}

  /** Writes or renews the files in a folder. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {"guard.sh", "group.sh", "bootstrap.cjs", "bootstrap.py"}) {
      try (InputStream in = RuntimeFiles.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException("the installation is incomplete: it has no " + name);
        }
        Path temporary = folder.resolve(name + ".new");
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporary, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
