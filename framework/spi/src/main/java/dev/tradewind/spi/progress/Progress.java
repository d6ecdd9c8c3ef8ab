package dev.tradewind.spi.progress;

/** Takes what an operation tells about itself; safe for any thread, and quick. */
@FunctionalInterface
public interface Progress {

  void report(ProgressEvent event);

  /** A progress that nobody looks at. */
  static Progress silent() {
    return event -> {};
  }
}
