package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.ProgressEvent;
import java.util.function.Supplier;

/** Progress as lines that are only ever added: for CI, files and pipes. */
final class PlainProgress implements Display {

  private final Console console;
  private final DiagnosticPrinter diagnostics;
  private final boolean verbose;

  PlainProgress(Console console, DiagnosticPrinter diagnostics, boolean verbose) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.verbose = verbose;
  }

  @Override
  public synchronized void report(ProgressEvent event) {
    switch (event) {
      case ProgressEvent.StepStarted started -> line(started.label() + " …");
      case ProgressEvent.StepAdvanced advanced -> {
        if (verbose) {
          line("  " + advanced.detail());
        }
      }
      case ProgressEvent.StepFinished finished -> line(finished.label());
      case ProgressEvent.StepFailed failed -> line(failed.label());
      case ProgressEvent.Noticed noticed -> diagnostics.print(noticed.diagnostic());
      case ProgressEvent.Detail detail -> {
        if (verbose) {
          line("  " + detail.text());
        }
      }
    }
  }

  @Override
  public synchronized <T> T still(Supplier<T> question) {
    return question.get();
  }

  private void line(String text) {
    console.err().println(text);
  }
}
