package dev.tradewind.spi.progress;

import dev.tradewind.model.diagnostic.Diagnostic;

/**
 * Something that happened in a long operation. A step is named by an id that is unique in the
 * operation ({@code package}, {@code upload:orders}); steps may overlap.
 */
public sealed interface ProgressEvent {

  /**
   * @param label what is being done, as a user would say it: "Packaging 3 functions"
   */
  record StepStarted(String id, String label) implements ProgressEvent {}

  /**
   * @param detail what the step is at: "upload orders.zip (2.1 MB)"
   */
  record StepAdvanced(String id, String detail) implements ProgressEvent {}

  /**
   * @param label what was done: "Packaged 3 functions"
   */
  record StepFinished(String id, String label) implements ProgressEvent {}

  record StepFailed(String id, String label) implements ProgressEvent {}

  /** Something the user should know at once. */
  record Noticed(Diagnostic diagnostic) implements ProgressEvent {}

  /** A detail for {@code --verbose}. */
  record Detail(String text) implements ProgressEvent {}
}
