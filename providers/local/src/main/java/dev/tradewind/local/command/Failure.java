package dev.tradewind.local.command;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The ways in which an operation of the local target fails. */
final class Failure {

  private Failure() {}

  /** An operation on files and processes that throws what they throw. */
  @FunctionalInterface
  interface Operation<T> {
    T run() throws IOException, ProviderException, InterruptedException;
  }

  /** Runs an operation; what the machine refuses becomes a diagnostic that names the attempt. */
  static <T> T guard(String attempt, Operation<T> operation) throws ProviderException {
    try {
      return operation.run();
    } catch (IOException | UncheckedIOException e) {
      if (Thread.currentThread().isInterrupted()) { // That closes the file that is worked on.
        throw interrupted(attempt, e);
      }
      throw because(
          "local-io", "Cannot " + attempt, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(attempt, e);
    }
  }

  private static ProviderException interrupted(String attempt, Exception cause) {
    return because(
        "interrupted",
        "Interrupted: could not " + attempt,
        "Run the command again to go on.",
        cause);
  }

  static ProviderException because(
      String code, String summary, String detail, @Nullable Throwable cause) {
    return new ProviderException(Diagnostic.error(code, summary, detail, null), cause);
  }

  static ProviderException notDeployed(Service service) {
    return because(
        "not-deployed",
        title(service) + " is not deployed on this machine",
        "Run tradewind deploy with --target local first.",
        null);
  }

  static ProviderException notRunning(Service service) {
    return because(
        "local-not-running",
        title(service) + " is not running any more",
        "Its platform crashed or the machine was restarted. Run tradewind deploy again: the address"
            + " stays the same if the port is still free.",
        null);
  }

  static String title(Service service) {
    return service.name() + " (" + service.stage() + ")";
  }
}
