package dev.tradewind.aws.stack;

import java.util.List;

/** How an operation on a stack ended. */
public sealed interface Outcome {

  record Completed() implements Outcome {}

  /**
   * @param status of the stack afterwards
   * @param failures in the order in which they happened, the cause first; resources that were only
   *     stopped because of it are left out
   * @param reason what CloudFormation says of the stack itself; empty when it says nothing
   */
  record Failed(String status, List<ResourceFailure> failures, String reason) implements Outcome {
    public Failed {
      failures = List.copyOf(failures);
    }
  }
}
