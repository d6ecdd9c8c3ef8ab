package dev.tradewind.local.command;

import dev.tradewind.local.state.DeployLock;
import dev.tradewind.local.state.PlatformLock;
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

/** Ends the platform of a service and deletes its state. */
public final class LocalRemove {

  private static final Duration START_LIMIT = Duration.ofSeconds(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
  private static final int POLL_MILLIS = 5;

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
            end(state);
            PrivateFiles.deleteTree(state.path());
            return new RemoveResult(true);
          }
        });
  }

  /** Ends the platform, if one lives, and with it its workers; returns when it is gone. */
  static void end(StateFolder state) throws IOException, InterruptedException, ProviderException {
    // One that starts can be asked as soon as it has written itself down.
    await(() -> isGone(state) || state.running().isPresent(), START_LIMIT);
    if (isGone(state)) {
      return;
    }
    Optional<PlatformRecord> record = state.running();
    if (record.isPresent()) {
      end(state, record.get());
    }
    if (!isGone(state)) {
      throw Failure.because(
          "local-platform-stop",
          "The local platform does not end",
          "Process "
              + PlatformLock.holder(state.platformLock()).orElse(0)
              + " still holds "
              + state.platformLock()
              + ". End it and try again.",
          null);
    }
  }

  private static void end(StateFolder state, PlatformRecord record)
      throws IOException, InterruptedException {
    Optional<ProcessHandle> process = record.process();
    try {
      new PlatformClient(record).stop();
    } catch (IOException e) {
      process.ifPresent(ProcessHandle::destroy); // It does not answer.
    }
    if (!await(() -> isGone(state), STOP_LIMIT) && process.isPresent()) {
      process.get().destroyForcibly();
      await(() -> isGone(state), STOP_LIMIT);
    }
    if (process.isPresent()) { // It gives the lock back a moment before it is gone.
      await(() -> !process.get().isAlive(), STOP_LIMIT);
    }
  }

  private static boolean isGone(StateFolder state) throws IOException {
    return PlatformLock.holder(state.platformLock()).isEmpty();
  }

  /** A condition of the machine's files. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static boolean await(Condition condition, Duration time)
      throws IOException, InterruptedException {
    long limit = System.nanoTime() + time.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - limit > 0) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }
}
