package dev.tradewind.aws.stack;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/**
 * A stack as CloudFormation describes it.
 *
 * @param condition what its status means for the next operation
 */
public record StackState(Stack stack, Condition condition) {

  /** What can be done with a stack; the statuses behind each are those of the API's StackStatus. */
  public enum Condition {
    /** It can be updated. */
    READY,
    /** An operation runs. */
    BUSY,
    /** Only a change set was made for it; it has no resources. */
    EMPTY,
    /** Its creation failed and was undone; it can only be deleted. */
    NEVER_CREATED,
    /** An update failed, and so did undoing it; undoing can be tried again. */
    STUCK,
    /** Its removal failed; it can only be deleted. */
    HALF_REMOVED
  }

  static StackState of(Stack stack) {
    return new StackState(stack, condition(stack.stackStatus()));
  }

  private static Condition condition(StackStatus status) {
    return switch (status) {
      case REVIEW_IN_PROGRESS -> Condition.EMPTY;
      case ROLLBACK_COMPLETE, ROLLBACK_FAILED -> Condition.NEVER_CREATED;
      case UPDATE_ROLLBACK_FAILED -> Condition.STUCK;
      case DELETE_FAILED -> Condition.HALF_REMOVED;
      case CREATE_COMPLETE,
          CREATE_FAILED,
          UPDATE_COMPLETE,
          UPDATE_FAILED,
          UPDATE_ROLLBACK_COMPLETE,
          IMPORT_COMPLETE,
          IMPORT_ROLLBACK_COMPLETE,
          IMPORT_ROLLBACK_FAILED,
          DELETE_COMPLETE,
          UNKNOWN_TO_SDK_VERSION ->
          Condition.READY;
      case CREATE_IN_PROGRESS,
          DELETE_IN_PROGRESS,
          IMPORT_IN_PROGRESS,
          IMPORT_ROLLBACK_IN_PROGRESS,
          ROLLBACK_IN_PROGRESS,
          UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
          UPDATE_IN_PROGRESS,
          UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
          UPDATE_ROLLBACK_IN_PROGRESS ->
          Condition.BUSY;
    };
  }

  public String id() {
    return stack.stackId();
  }

  public String name() {
    return stack.stackName();
  }

  /** {@code UPDATE_COMPLETE} and so on. */
  public String status() {
    return stack.stackStatusAsString();
  }

  public Optional<String> output(String key) {
    return stack.outputs().stream()
        .filter(output -> output.outputKey().equals(key))
        .map(output -> output.outputValue())
        .findFirst();
  }

  /** Outputs by key, in the order of the stack. */
  public Map<String, String> outputs() {
    Map<String, String> outputs = new java.util.LinkedHashMap<>();
    stack.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
    return outputs;
  }
}
