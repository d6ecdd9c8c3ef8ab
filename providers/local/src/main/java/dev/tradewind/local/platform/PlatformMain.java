package dev.tradewind.local.platform;

import dev.tradewind.local.state.LocalDeployment;
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

/**
 * The background process of one service and stage. Its arguments are the state folder and which
 * installation of the command has started it.
 */
public final class PlatformMain {

  private static final int TOKEN_BYTES = 32;

  private PlatformMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    StateFolder state = new StateFolder(Path.of(arguments[0]));
    Map<String, String> environment = System.getenv();
    Optional<PlatformRecord> before = PlatformRecord.read(state.platformFile());
    CountDownLatch stop = new CountDownLatch(1);
    RuntimeFiles.write(state.runtime());
    SystemTime time = new SystemTime();
    boolean setsid = ProcessLauncher.hasSetsid(environment.getOrDefault("PATH", ""));
    Platform platform =
        new Platform(
            state,
            time,
            new ProcessLauncher(state.runtime(), setsid),
            before.map(PlatformRecord::lambdaPort).orElse(0));
    platform.update(
        LocalDeployment.read(state.deploymentFile()),
        WorkerSpecs.passedOn(environment),
        before.map(PlatformRecord::gatewayPort).orElse(0),
        false);
    AdminServer admin =
        new AdminServer(platform, state, time, newToken(), arguments[1], stop::countDown);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "end"));
    admin.start();
    stop.await();
    admin.close();
    System.exit(0);
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
