package dev.tradewind.local.platform;

import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.PlatformLock;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.time.SystemTime;
import dev.tradewind.local.worker.ProcessLauncher;
import dev.tradewind.local.worker.RuntimeFiles;
import dev.tradewind.local.worker.WorkerSpecs;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The background process of one service and stage. Its arguments are the state folder and which
 * installation of the command has started it.
 */
public final class PlatformMain {

  /** The exit status when another platform holds the lock of the state folder. */
  public static final int ANOTHER_LIVES = 75;

  private static final int TOKEN_BYTES = 32;

  private PlatformMain() {}

  public static void main(String[] arguments) {
    try {
      run(new StateFolder(Path.of(arguments[0])), arguments[1]);
      System.exit(0);
    } catch (Exception | Error e) {
      e.printStackTrace(); // The platform's own log.
      System.exit(1); // Servers that run already would keep half a platform alive.
    }
  }

  @SuppressWarnings("SystemExitOutsideMain")
  private static void run(StateFolder state, String build)
      throws IOException, InterruptedException {
    Optional<PlatformLock> lock = PlatformLock.take(state.platformLock());
    if (lock.isEmpty()) {
      System.err.println("Another platform serves " + state.path());
      System.exit(ANOTHER_LIVES);
    }
    AtomicReference<@Nullable Platform> running = new AtomicReference<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(running.get(), lock.orElseThrow()), "end"));
    Optional<PlatformRecord> before = PlatformRecord.read(state.platformFile());
    Map<String, String> environment = System.getenv();
    RuntimeFiles.write(state.runtime());
    SystemTime time = new SystemTime();
    boolean setsid = ProcessLauncher.hasSetsid(environment.getOrDefault("PATH", ""));
    Platform platform =
        new Platform(
            state,
            time,
            new ProcessLauncher(state.runtime(), setsid),
            before.map(PlatformRecord::lambdaPort).orElse(0));
    running.set(platform);
    platform.update(
        LocalDeployment.read(state.deploymentFile()),
        WorkerSpecs.passedOn(environment),
        before.map(PlatformRecord::gatewayPort).orElse(0),
        false);
    CountDownLatch stop = new CountDownLatch(1);
    try (AdminServer admin =
        new AdminServer(platform, state, time, newToken(), build, stop::countDown)) {
      admin.start();
      stop.await();
    }
  }

  /** The lock goes last: who waits for it finds no worker left. */
  private static void end(@Nullable Platform platform, PlatformLock lock) {
    if (platform != null) {
      platform.close();
    }
    try {
      lock.close();
    } catch (IOException e) {
      System.err.println("cannot give the lock back: " + e); // It goes with the process.
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
