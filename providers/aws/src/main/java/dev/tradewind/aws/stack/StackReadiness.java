package dev.tradewind.aws.stack;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/**
 * Brings a stack into a state in which it can be updated: waits for an operation that runs, deletes
 * what was never created, goes on with a rollback that got stuck.
 */
public final class StackReadiness {

  private final CloudFormationClient client;
  private final StackOperations operations;
  private final Progress progress;
  private final String name;

  public StackReadiness(
      CloudFormationClient client, StackOperations operations, Progress progress, String name) {
    this.client = client;
    this.operations = operations;
    this.progress = progress;
    this.name = name;
  }

  /**
   * The stack, ready for an update; empty when there is none.
   *
   * @throws ProviderException when only the user can mend its state
   */
  public Optional<StackState> ready() throws ProviderException, InterruptedException {
    boolean continued = false;
    while (true) {
      Optional<StackState> found = new Stacks(client).find(name);
      if (found.isEmpty()) {
        return found;
      }
      StackState state = found.get();
      switch (state.condition()) {
        case READY -> {
          return found;
        }
        case BUSY -> operations.join(state);
        case EMPTY, NEVER_CREATED -> deleteLeftover(state);
        case STUCK -> {
          if (continued) {
            throw stuck();
          }
          continued = true;
          continueRollback(state);
        }
        case HALF_REMOVED ->
            throw new ProviderException(
                Diagnostic.error(
                    "stack-half-removed",
                    "the stack " + name + " was not removed completely (DELETE_FAILED)",
                    "Run `tradewind remove` until it is gone; it says what stands in the way. Then"
                        + " deploy again.",
                    null));
      }
    }
  }

  private void deleteLeftover(StackState state) throws ProviderException, InterruptedException {
    progress.report(
        new ProgressEvent.Noticed(
            Diagnostic.warning(
                "stack-never-created",
                "an earlier deploy could not create the stack "
                    + name
                    + " ("
                    + state.status()
                    + ")",
                "What is left of it is deleted, and the stack is created anew.",
                null)));
    Outcome outcome =
        operations.delete(
            state.id(),
            token ->
                client.deleteStack(
                    request -> request.stackName(state.id()).clientRequestToken(token)));
    if (outcome instanceof Outcome.Failed failed) {
      throw new StackFailure(name, Map::of).of(failed);
    }
  }

  private void continueRollback(StackState state) throws ProviderException, InterruptedException {
    Outcome outcome =
        operations.continueRollback(
            state.id(),
            token ->
                client.continueUpdateRollback(
                    request -> request.stackName(state.id()).clientRequestToken(token)));
    if (outcome instanceof Outcome.Failed failed) {
      throw failed.failures().isEmpty() ? stuck() : new StackFailure(name, Map::of).of(failed);
    }
  }

  private ProviderException stuck() {
    return new ProviderException(
        Diagnostic.error(
            "stack-stuck",
            "the stack " + name + " cannot be rolled back (UPDATE_ROLLBACK_FAILED)",
            "See the events of the stack for the resource that stands in the way, mend it, and"
                + " deploy again; or skip it with `aws cloudformation continue-update-rollback"
                + " --stack-name "
                + name
                + " --resources-to-skip LOGICAL_ID`.",
            null));
  }
}
