package dev.tradewind.local.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.LocalTarget;
import dev.tradewind.local.time.SystemTime;
import dev.tradewind.testkit.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard around a worker, with the setsid command and without. */
class WorkerProcessIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closingAPoolEndsWorkersWithAllTheyStarted(boolean setsid) throws Exception {
    if (setsid) {
      Programs.require("setsid");
    }
    Path pids = folder.resolve("pids");
    Path script = folder.resolve("bootstrap");
    Files.writeString(
        script, "trap '' TERM INT\nsleep 300 &\necho \"$$ $!\" > " + pids + "\nwait\n");
    try (SystemTime time = new SystemTime()) {
      RuntimeFiles.write(folder.resolve("runtime"));
      ProcessLauncher launcher = new ProcessLauncher(folder.resolve("runtime"), setsid);
      WorkerPool pool = WorkerPool.ofProcesses(spec(script), launcher, (at, line) -> {}, time);
      pool.submit(new Invocation("id", "trace", new byte[0], null, null));
      LocalTarget.eventually("both run", () -> Files.exists(pids) && Files.size(pids) > 3);
      List<Long> running =
          List.of(Files.readString(pids).strip().split(" ")).stream().map(Long::valueOf).toList();

      pool.close();

      for (long pid : running) {
        LocalTarget.eventually(pid + " is gone", () -> ProcessHandle.of(pid).isEmpty());
      }
      LocalTarget.eventually("the pool is empty", () -> pool.size() == 0);
      assertThat(running).hasSize(2);
    }
  }

  private WorkerSpec spec(Path script) {
    return new WorkerSpec(
        "f",
        "f",
        "arn",
        new WorkerSpec.Start.Command(List.of("sh", script.toString())),
        folder,
        List.of(),
        Map.of("PATH", System.getenv("PATH")),
        128,
        Duration.ofSeconds(3),
        1);
  }
}
