package dev.tradewind.local.command;

import dev.tradewind.local.state.DeployLock;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.PrivateFiles;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.RemoveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the platform of a service and deletes its state. */
public final class LocalRemove {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(6);

  private final Service service;
  private final StateFolder state;

  public LocalRemove(Machine machine, Service service) {
    this.service = service;
    this.state = StateFolder.of(machine.stateHome(), service);
  }

  public RemoveResult run() throws ProviderException {
    return Failure.guard(
        "remove " + Failure.title(service) + " from this machine",
        () -> {
          if (!Files.exists(state.path())) {
            return new RemoveResult(false);
          }
          try (DeployLock _ = LocalDeploy.lock(state, service)) {
            Optional<PlatformRecord> record = PlatformRecord.read(state.platformFile());
            if (record.isPresent()) {
              end(record.get());
            }
            PrivateFiles.deleteTree(state.path());
            return new RemoveResult(true);
          }
        });
  }

  /** Ends a platform and, with it, its workers; returns when it is gone. */
  static void end(PlatformRecord record) throws InterruptedException {
    Optional<ProcessHandle> process = record.process();
    if (process.isEmpty()) {
      return;
    }
    try {
      new PlatformClient(record).stop();
    } catch (IOException e) {
      process.get().destroy(); // It does not answer.
    }
    if (!gone(process.get())) {
      process.get().destroyForcibly();
      gone(process.get());
    }
  }

  private static boolean gone(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    }
  }
}
