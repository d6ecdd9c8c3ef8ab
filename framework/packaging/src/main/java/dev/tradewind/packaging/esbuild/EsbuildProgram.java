package dev.tradewind.packaging.esbuild;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where esbuild is. */
final class EsbuildProgram {

  private EsbuildProgram() {}

  /**
   * The command of the nearest {@code node_modules} of the service or above it, where workspaces
   * have theirs; else the one on the {@code PATH}, which may not be there.
   */
  static String find(Path directory, boolean windows) {
    String name = windows ? "esbuild.cmd" : "esbuild";
    for (Path at = directory; at != null; at = at.getParent()) {
      Path program = at.resolve("node_modules").resolve(".bin").resolve(name);
      if (Files.isRegularFile(program)) {
        return program.toString();
      }
    }
    return name;
  }
}
