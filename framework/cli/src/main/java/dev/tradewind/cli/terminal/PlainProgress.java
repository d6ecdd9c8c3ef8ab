package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;

/** Progress as lines that are only ever added: for CI, files and pipes. */
final class PlainProgress implements Progress {

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

  private void line(String text) {
    console.err().println(text);
  }
}
