package dev.tradewind.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.state.StateFolder;
import java.io.File;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the command needs to know of the machine it runs on.
 *
 * @param stateHome the folder that holds the state of all services
 * @param environment of the user
 * @param javaHome the Java that runs the command, and with it the platform
 * @param classPath of the command, and with it of the platform; absolute
 */
public record Machine(
    Path stateHome, Map<String, String> environment, Path javaHome, String classPath) {

  public Machine {
    environment = Map.copyOf(environment);
  }

  public static Machine current() {
    return with(StateFolder.home(System.getenv(), System.getProperty("user.home")));
  }

  /** This machine, with its state in another folder. */
  public static Machine with(Path stateHome) {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new Machine(
        stateHome, System.getenv(), Path.of(System.getProperty("java.home")), classPath);
  }

  /**
   * Tells one build of the command from another, by the names, sizes and times of its jars: a
   * platform of another one is replaced, since its jars may be gone from under it.
   */
  String build() {
    StringBuilder build = new StringBuilder(javaHome.toString());
    Set<File> files = new TreeSet<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      File file = new File(entry);
      files.add(file);
      addJars(files, file.getParentFile());
      addJars(files, new File(file.getParentFile(), "lib")); // Where the manifest leads to.
    }
    for (File file : files) {
      build.append('|').append(file).append(' ').append(file.length());
      build.append(' ').append(file.lastModified());
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(build.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  private static void addJars(Set<File> files, File folder) {
    File[] jars = folder.listFiles((in, name) -> name.endsWith(".jar"));
    if (jars != null) {
      files.addAll(Arrays.asList(jars));
    }
  }

  String searchPath() {
    return environment.getOrDefault("PATH", "");
  }
}
