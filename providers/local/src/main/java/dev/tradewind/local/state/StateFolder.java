package dev.tradewind.local.state;

import dev.tradewind.local.template.ArtifactReference;
import dev.tradewind.model.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where everything of one deployed service lies: {@code platform.json} (who runs it), {@code
 * platform.lock} (held while it runs), {@code deployment.json} (what is deployed), {@code
 * code/SHA256} (unpacked artifacts), {@code logs}, {@code runtime} (scripts of the workers) and
 * {@code platform.log}.
 */
public record StateFolder(Path path) {

  /**
   * The folder that holds the state of all services: {@code TRADEWIND_STATE_HOME}, else {@code
   * tradewind} in {@code XDG_STATE_HOME}, else {@code ~/.local/state/tradewind}.
   */
  public static Path home(Map<String, String> environment, String userHome) {
    String own = environment.getOrDefault("TRADEWIND_STATE_HOME", "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    String user = environment.getOrDefault("HOME", userHome);
    return (xdg.isEmpty() ? Path.of(user, ".local", "state") : Path.of(xdg))
        .toAbsolutePath()
        .resolve("tradewind");
  }

  public static StateFolder of(Path home, Service service) {
    return new StateFolder(
        home.resolve("local").resolve(safe(service.name())).resolve(safe(service.stage())));
  }

  /** Names in a project file can hold anything; a folder's name cannot. */
  private static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      safe.append(plain ? String.valueOf(c) : "%" + Integer.toHexString(c));
    }
    return safe.toString();
  }

  public Path platformFile() {
    return path.resolve("platform.json");
  }

  /** Held by the platform for as long as it lives. */
  public Path platformLock() {
    return path.resolve("platform.lock");
  }

  /** What the platform has written down of itself; empty when none lives, or is not that far. */
  public Optional<PlatformRecord> running() throws IOException {
    OptionalLong holder = PlatformLock.holder(platformLock());
    return holder.isEmpty()
        ? Optional.empty()
        : PlatformRecord.read(platformFile()).filter(record -> record.pid() == holder.getAsLong());
  }

  public Path deploymentFile() {
    return path.resolve("deployment.json");
  }

  public Path platformLog() {
    return path.resolve("platform.log");
  }

  public Path runtime() {
    return path.resolve("runtime");
  }

  public Path codeFolder() {
    return path.resolve("code");
  }

  public Path code(ArtifactReference artifact) {
    return codeFolder().resolve(artifact.sha256());
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path log(String function) {
    return logs().resolve(safe(function) + ".log");
  }

  /** Beside the folder, since removing deletes the folder. */
  public Path lockFile() {
    return path.resolveSibling(path.getFileName() + ".lock");
  }
}
