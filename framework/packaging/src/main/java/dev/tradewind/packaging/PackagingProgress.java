package dev.tradewind.packaging;

/** Takes what packaging tells while it runs; safe for any thread, and quick. */
@FunctionalInterface
public interface PackagingProgress {

  /**
   * @param detail what is being done: "Building target/app.jar with Maven"
   */
  void advanced(String detail);

  /** A progress that nobody looks at. */
  static PackagingProgress silent() {
    return detail -> {};
  }
}
