package dev.tradewind.local.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.operation.LogLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;
  private final List<String> seen = new ArrayList<>();

  private static Instant at(int second) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
  }

  private void read(LogTail tail) throws Exception {
    tail.read(line -> seen.add(line.function() + " " + line.text()), () -> false);
  }

  @Test
  void severalFunctionsComeInTheOrderOfTime() throws Exception {
    Path a = folder.resolve("a.log");
    Path b = folder.resolve("b.log");
    try (FunctionLog logA = new FunctionLog(a, 1000);
        FunctionLog logB = new FunctionLog(b, 1000)) {
      logA.append(at(1), "one");
      logB.append(at(2), "two");
      logA.append(at(3), "three");
    }

    read(new LogTail(Map.of("a", a, "b", b), Instant.EPOCH, ""));

    assertThat(seen).containsExactly("a one", "b two", "a three");
  }

  @Test
  void onlyNewLinesWithTheTextAreGiven() throws Exception {
    Path a = folder.resolve("a.log");
    try (FunctionLog log = new FunctionLog(a, 1000)) {
      log.append(at(1), "error old");
      log.append(at(2), "error new");
      log.append(at(3), "fine");
    }

    read(new LogTail(Map.of("a", a), at(2), "error"));

    assertThat(seen).containsExactly("a error new");
  }

  @Test
  void aFunctionThatNeverRanHasNoLines() throws Exception {
    read(new LogTail(Map.of("a", folder.resolve("a.log")), Instant.EPOCH, ""));

    assertThat(seen).isEmpty();
  }

  @Test
  void filesAreCappedAndTheNewestLinesStay() throws Exception {
    Path a = folder.resolve("a.log");
    try (FunctionLog log = new FunctionLog(a, 1000)) {
      for (int i = 0; i < 1000; i++) {
        log.append(at(i), "line " + i);
      }
    }

    read(new LogTail(Map.of("a", a), Instant.EPOCH, ""));

    assertThat(Files.size(a)).isLessThanOrEqualTo(1000);
    assertThat(Files.size(folder.resolve("a.log.1"))).isLessThanOrEqualTo(1000);
    assertThat(seen.getLast()).isEqualTo("a line 999");
    assertThat(seen.size()).isBetween(20, 80);
  }

  @Test
  void followingGoesOnOverARotation() throws Exception {
    Path a = folder.resolve("a.log");
    try (FunctionLog log = new FunctionLog(a, 120);
        LogFile reading = new LogFile(a, "a")) {
      log.append(at(0), "line 0");
      List<LogLine> lines = new ArrayList<>(reading.read());
      for (int i = 1; i < 5; i++) {
        log.append(at(i), "line " + i);
        lines.addAll(reading.read());
      }

      assertThat(lines.stream().map(LogLine::text))
          .containsExactly("line 0", "line 1", "line 2", "line 3", "line 4");
      assertThat(folder.resolve("a.log.1")).exists();
    }
  }
}
