package dev.tradewind.packaging;

import dev.tradewind.packaging.select.SelectedFile;
import dev.tradewind.packaging.zip.AtomicOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A note in the output folder of what packaging has written there, so that archives which are not
 * made any more can be told from files that are not ours. Each line is a hash and a name.
 */
final class PackagedRecord {

  private static final String FILE = ".tradewind-packages";

  private final Path output;

  PackagedRecord(Path output) {
    this.output = output;
  }

  /** Whether a file is such a note, and the folder around it so one of output. */
  static boolean isOne(SelectedFile file) {
    return file.name().endsWith("/" + FILE);
  }

  /**
   * Notes what was written.
   *
   * @param complete everything that the service has was made now: earlier archives go, unless
   *     somebody has changed them since
   */
  void update(Collection<Artifact> made, boolean complete) throws IOException {
    Map<String, String> known = read();
    Map<String, String> now = new TreeMap<>();
    for (Artifact artifact : made) {
      now.put(artifact.file().getFileName().toString(), artifact.sha256());
    }
    for (Map.Entry<String, String> old : known.entrySet()) {
      if (complete && !now.containsKey(old.getKey())) {
        removeIfOurs(output.resolve(old.getKey()), old.getValue());
      } else {
        now.putIfAbsent(old.getKey(), old.getValue());
      }
    }
    if (now.equals(known)) {
      return; // above all where nothing could be written: then no note of it is left either
    }
    StringBuilder text = new StringBuilder();
    now.forEach((name, hash) -> text.append(hash).append(' ').append(name).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicOutput.replace(output.resolve(FILE), out -> out.write(bytes));
  }

  private static void removeIfOurs(Path file, String hash) throws IOException {
    if (Files.isRegularFile(file) && AtomicOutput.describe(file).sha256().equals(hash)) {
      Files.delete(file);
    }
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> known = new TreeMap<>();
    try {
      for (String line : Files.readString(output.resolve(FILE)).lines().toList()) {
        int space = line.indexOf(' ');
        String name = line.substring(space + 1);
        if (space > 0 && name.indexOf('/') < 0 && name.indexOf('\\') < 0) {
          known.put(name, line.substring(0, space));
        }
      }
    } catch (NoSuchFileException e) {
      // Nothing was packaged here before.
    }
    return known;
  }
}
