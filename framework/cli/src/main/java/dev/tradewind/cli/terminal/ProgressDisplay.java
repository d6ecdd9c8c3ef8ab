package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.ProgressEvent;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Draws progress in the way that suits the terminal, from the first event until it is closed. */
public final class ProgressDisplay implements Display, AutoCloseable {

  private static final int USUAL_WIDTH = 80;

  private final Display progress;
  private final boolean live;

  public ProgressDisplay(Console console, DiagnosticPrinter diagnostics, boolean verbose) {
    this.live = console.live();
    this.progress =
        console.live()
            ? new LiveProgress(
                    console, diagnostics, verbose, System::nanoTime, ProgressDisplay::width)
                .start()
            : new PlainProgress(console, diagnostics, verbose);
  }

  @Override
  public void report(ProgressEvent event) {
    progress.report(event);
  }

  @Override
  public <T> T still(Supplier<T> question) {
    return progress.still(question);
  }

  /** The part of the display for one of several targets. */
  public Display ofTarget(String name) {
    return new TargetProgress(progress, name, !live);
  }

  @Override
  public void close() {
    if (progress instanceof LiveProgress live) {
      live.close();
    }
  }

  /** Columns of the terminal, as {@code stty} tells; 80 when it does not. */
  private static int width() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .trim()
              .split(" ", -1);
      stty.waitFor(1, TimeUnit.SECONDS);
      int columns = size.length == 2 ? Integer.parseInt(size[1]) : USUAL_WIDTH;
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (IOException | NumberFormatException e) {
      return USUAL_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL_WIDTH;
    }
  }
}
