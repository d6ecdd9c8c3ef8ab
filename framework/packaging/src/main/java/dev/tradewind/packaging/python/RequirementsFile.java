package dev.tradewind.packaging.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A requirements file in the form that pip is given, and that tells whether its packages have to be
 * installed again: without comments, with the files that it includes ({@code -r}) in it, with
 * constraint files ({@code -c}) by their absolute path, without {@code -e} (the archive needs no
 * editable packages) and without what is not to be deployed.
 */
record RequirementsFile(List<String> lines) {

  RequirementsFile {
    lines = List.copyOf(lines);
  }

  /**
   * @throws IOException when it, or a file that it includes, cannot be read
   */
  static RequirementsFile read(Path file, List<String> noDeploy) throws IOException {
    List<String> lines = new ArrayList<>();
    read(file.toAbsolutePath().normalize(), new HashSet<>(), lines);
    lines.removeIf(line -> noDeploy.contains(line.split("[=<>!~;\\[@ \\t]", 2)[0]));
    return new RequirementsFile(lines);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  private static void read(Path file, Set<Path> seen, List<String> lines) throws IOException {
    if (!seen.add(file)) {
      return;
    }
    for (String written : Files.readString(file).replaceAll("\\\\\r?\n", " ").lines().toList()) {
      String line = written.replaceAll("(^|\\s)#.*$", "").strip();
      String[] words = line.split("[\\s=]+", 2);
      String rest = words.length > 1 ? words[1].strip() : "";
      switch (words[0]) {
        case "" -> {}
        case "-r", "--requirement" -> read(file.resolveSibling(rest).normalize(), seen, lines);
        case "-c", "--constraint" -> lines.add("-c " + file.resolveSibling(rest).normalize());
        case "-e", "--editable" -> lines.add(rest);
        default -> lines.add(line);
      }
    }
  }
}
