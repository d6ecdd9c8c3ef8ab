package dev.tradewind.local.worker;

import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.tradewind.local.time.FakeTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessTest {

  @TempDir Path folder;
  private final FakeTime time = new FakeTime("2026-01-01T00:00:00Z");

  @Test
  void whatWasEndedBeforeItStartedIsNotStarted() {
    WorkerSpec spec =
        new WorkerSpec(
            "f",
            "notes-dev-f",
            "arn",
            new WorkerSpec.Start.Command(List.of("true")),
            folder,
            List.of(),
            Map.of(),
            128,
            Duration.ofSeconds(3),
            1);
    WorkerPool pool = new WorkerPool(spec, new FakeWorkers(), (at, line) -> {}, time);
    WorkerProcess worker =
        new WorkerProcess(
            new ProcessLauncher(folder, false),
            spec,
            new PooledWorker(pool, spec, new FakeWorkers(), (at, line) -> {}, time),
            "1");

    worker.kill();

    assertThatIOException().isThrownBy(worker::start).withMessageContaining("ended before");
  }
}
