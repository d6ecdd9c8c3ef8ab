package dev.tradewind.cli.command;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.engine.Packages;
import dev.tradewind.engine.Projects;
import dev.tradewind.spi.secret.Secrets;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What commands work with.
 *
 * @param console masks the secrets
 * @param workingDirectory absolute
 */
public record CommandContext(
    GlobalOptions global,
    Console console,
    Projects projects,
    Packages packages,
    Secrets secrets,
    Path workingDirectory,
    InstantSource clock) {

  /** The service directory: {@code -C}, else the working directory; absolute. */
  Path directory() {
    Path said = global.directory.value();
    return said == null ? workingDirectory : workingDirectory.resolve(said).normalize();
  }
}
