package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.progress.ProgressEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aFinishedStepStaysAndARunningOneIsRedrawnInPlace() {
    LiveProgress progress = progress(40);

    progress.report(new ProgressEvent.StepStarted("a", "Packaging"));
    clock.addAndGet(2 * SECOND);
    progress.report(new ProgressEvent.StepFinished("a", "Packaged"));
    progress.close();

    assertThat(text()).contains("Packaging  0.0 s\n\033[1A\033[0J✔ Packaged  2.0 s\n");
  }

  @Test
  void aLongLineIsCutToTheTerminal() {
    LiveProgress progress = progress(20);

    progress.report(new ProgressEvent.StepStarted("a", "Uploading a file with a long name"));

    assertThat(text().lines()).allMatch(line -> line.length() < 20);
  }

  @Test
  void nothingIsDrawnAfterItIsClosed() {
    LiveProgress progress = progress(40);
    progress.report(new ProgressEvent.StepStarted("a", "Packaging"));
    progress.close();
    int length = text().length();

    progress.report(new ProgressEvent.StepAdvanced("a", "more"));

    assertThat(text()).hasSize(length);
  }

  private LiveProgress progress(int width) {
    Style style = new Style(false);
    PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
    Console console = new Console(err, err, true, style, style, null);
    return new LiveProgress(
        console, new DiagnosticPrinter(console, Path.of("")), false, clock::get, () -> width);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
