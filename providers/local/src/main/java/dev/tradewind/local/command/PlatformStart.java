package dev.tradewind.local.command;

import dev.tradewind.local.platform.PlatformMain;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.worker.ProcessLauncher;
import dev.tradewind.spi.ProviderException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the background platform and waits until the one that lives answers. That is another one
 * when a deploy that was killed had started it already.
 */
final class PlatformStart {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int POLL_MILLIS = 10;
  private static final int TAIL_LINES = 20;

  private final Machine machine;
  private final StateFolder state;

  PlatformStart(Machine machine, StateFolder state) {
    this.machine = machine;
    this.state = state;
  }

  /** The platform that lives; {@code own} tells whether it is the one that was started here. */
  record Started(PlatformRecord platform, boolean own) {}

  Started start() throws IOException, InterruptedException, ProviderException {
    Path log = state.platformLog();
    if (Files.exists(log)) { // What the one before said when it crashed.
      Files.move(log, log.resolveSibling("platform.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Process process =
        new ProcessBuilder(command())
            .directory(state.path().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long limit = System.nanoTime() + LIMIT.toNanos();
    try {
      while (System.nanoTime() - limit < 0) {
        Optional<PlatformRecord> record = state.running();
        if (record.isPresent() && new PlatformClient(record.get()).answers()) {
          return new Started(record.get(), record.get().pid() == process.pid());
        }
        if (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          continue;
        }
        if (process.exitValue() == PlatformMain.ANOTHER_LIVES) {
          Thread.sleep(POLL_MILLIS); // That one is about to answer.
        } else {
          throw failed("The local platform ended while it started", process.exitValue());
        }
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
    process.destroyForcibly();
    throw failed("The local platform did not answer within " + LIMIT.toSeconds() + " seconds", -1);
  }

  private List<String> command() {
    List<String> line = new ArrayList<>();
    // A session or at least no hang-up of its own: it outlives the terminal it was started from.
    line.add(ProcessLauncher.hasSetsid(machine.searchPath()) ? "setsid" : "nohup");
    line.add(machine.javaHome().resolve("bin").resolve("java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xms16m");
    line.add("-Xmx512m");
    line.add(
        "-XX:+ExitOnOutOfMemoryError"); // A crash is seen and made good; half a platform is not.
    line.add("-Dsun.net.httpserver.nodelay=true");
    line.add("-cp");
    line.add(machine.classPath());
    line.add("dev.tradewind.local.platform.PlatformMain");
    line.add(state.path().toString());
    line.add(machine.build());
    return line;
  }

  private ProviderException failed(String summary, int status) throws IOException {
    List<String> lines =
        Files.exists(state.platformLog()) ? Files.readAllLines(state.platformLog()) : List.of();
    String tail =
        String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    return Failure.because(
        "local-platform-start",
        summary,
        (status >= 0 ? "Its exit status was " + status + ". " : "")
            + "The end of "
            + state.platformLog()
            + ":\n"
            + tail,
        null);
  }
}
