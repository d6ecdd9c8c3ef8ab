package dev.tradewind.local.command;

import dev.tradewind.local.state.StateFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
   * Tells one installation of the command from another: a platform of another one is replaced,
   * since its jars may be gone from under it.
   */
  String build() {
    StringBuilder build = new StringBuilder(javaHome.toString());
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      File file = new File(entry);
      build.append('|').append(entry).append(' ').append(file.length());
      build.append(' ').append(file.lastModified());
    }
    return Integer.toHexString(build.toString().hashCode());
  }

  String searchPath() {
    return environment.getOrDefault("PATH", "");
  }
}
