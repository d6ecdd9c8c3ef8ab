package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.ProgressEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Progress as a region at the bottom of a terminal: a line for each step under way, redrawn in
 * place, and a line that stays for each one that has ended.
 */
final class LiveProgress implements Display {

  private static final String[] FRAMES = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
  private static final Duration REDRAW = Duration.ofMillis(100);

  /** Columns that the mark in front of a line takes, and one that stays free. */
  private static final int MARK = 3;

  private static final long FRAME_NANOS = REDRAW.toNanos();

  private final Console console;
  private final DiagnosticPrinter diagnostics;
  private final boolean verbose;
  private final LongSupplier nanoTime;
  private final IntSupplier width;
  private final Map<String, Step> running = new LinkedHashMap<>();
  private final Thread ticker;
  private int drawn;
  private int room;

  private record Step(String label, String detail, long since) {}

  LiveProgress(
      Console console,
      DiagnosticPrinter diagnostics,
      boolean verbose,
      LongSupplier nanoTime,
      IntSupplier width) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.verbose = verbose;
    this.nanoTime = nanoTime;
    this.width = width;
    this.ticker = Thread.ofVirtual().name("progress").unstarted(this::tick);
  }

  LiveProgress start() {
    ticker.start();
    return this;
  }

  @Override
  public synchronized void report(ProgressEvent event) {
    clear();
    switch (event) {
      case ProgressEvent.StepStarted started ->
          running.put(started.id(), new Step(started.label(), "", nanoTime.getAsLong()));
      case ProgressEvent.StepAdvanced advanced ->
          running.computeIfPresent(
              advanced.id(), (id, step) -> new Step(step.label(), advanced.detail(), step.since()));
      case ProgressEvent.StepFinished finished ->
          ended(finished.id(), console.errStyle().green("✔") + " " + finished.label());
      case ProgressEvent.StepFailed failed ->
          ended(failed.id(), console.errStyle().red("✖") + " " + failed.label());
      case ProgressEvent.Noticed noticed -> diagnostics.print(noticed.diagnostic());
      case ProgressEvent.Detail detail -> {
        if (verbose) {
          console.err().println(console.errStyle().faint("  " + detail.text()));
        }
      }
    }
    draw();
  }

  @Override
  public synchronized <T> T still(Supplier<T> question) {
    clear();
    T answer = question.get();
    draw();
    return answer;
  }

  /** Ends the region; steps that are still under way vanish. */
  synchronized void close() {
    ticker.interrupt();
    clear();
    running.clear();
    console.err().flush();
  }

  private void ended(String id, String line) {
    Step step = running.remove(id);
    String time = step == null ? "" : "  " + seconds(nanoTime.getAsLong() - step.since());
    console.err().println(line + console.errStyle().faint(time));
  }

  private void clear() {
    if (drawn > 0) {
      console.err().print("\033[" + drawn + "A\033[0J");
      drawn = 0;
    }
  }

  private void draw() {
    long now = nanoTime.getAsLong();
    String frame = FRAMES[(int) (now / FRAME_NANOS % FRAMES.length)];
    for (Step step : running.values()) {
      String detail = step.detail().isEmpty() ? "" : ": " + step.detail();
      String text = step.label() + detail + "  " + seconds(now - step.since());
      console.err().println(console.errStyle().cyan(frame) + " " + cut(text));
      drawn++;
    }
    console.err().flush();
  }

  private String cut(String text) {
    if (room == 0) {
      room = width.getAsInt() - MARK;
    }
    return text.length() <= room ? text : text.substring(0, Math.max(0, room - 1)) + "…";
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(REDRAW);
        synchronized (this) {
          clear();
          draw();
        }
      }
    } catch (InterruptedException e) {
      // The region is closed.
    }
  }

  private static String seconds(long nanos) {
    return String.format(java.util.Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
