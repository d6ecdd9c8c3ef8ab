package dev.tradewind.aws.stack;

import java.util.List;

/** How an operation on a stack ended. */
public sealed interface Outcome {

  record Completed() implements Outcome {}

  /**
   * @param status of the stack afterwards
   * @param failures in the order in which they happened, the cause first; resources that were only
   *     stopped because of it are left out
   */
  record Failed(String status, List<ResourceFailure> failures) implements Outcome {
    public Failed {
      failures = List.copyOf(failures);
    }
  }
}
