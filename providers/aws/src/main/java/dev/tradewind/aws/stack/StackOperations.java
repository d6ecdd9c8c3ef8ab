package dev.tradewind.aws.stack;

import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;

/** Starts operations on a stack, or joins one that runs, and follows each to its end. */
public final class StackOperations {

  private final CloudFormationClient client;
  private final Pause pause;
  private final Progress progress;
  private final String stack;

  /**
   * @param stack its name, for the user
   */
  public StackOperations(
      CloudFormationClient client, Pause pause, Progress progress, String stack) {
    this.client = client;
    this.pause = pause;
    this.progress = progress;
    this.stack = stack;
  }

  public Outcome create(CreateStackRequest request) throws InterruptedException {
    started("Creating the stack " + stack);
    String id = client.createStack(request).stackId();
    return ended(watch(id).await(), "Created the stack " + stack, "Creating the stack " + stack);
  }

  /**
   * @param start sends the call that begins the update
   */
  public Outcome update(String stackId, Runnable start) throws InterruptedException {
    started("Updating the stack " + stack);
    StackWatch watch = watch(stackId).fromNow();
    start.run();
    return ended(watch.await(), "Updated the stack " + stack, "Updating the stack " + stack);
  }

  /**
   * @param start sends the call that begins the deletion
   */
  public Outcome delete(String stackId, Runnable start) throws InterruptedException {
    started("Deleting the stack " + stack);
    StackWatch watch = watch(stackId).fromNow();
    start.run();
    return ended(watch.await(), "Deleted the stack " + stack, "Deleting the stack " + stack);
  }

  /** Waits for an operation that someone else has begun. */
  public Outcome join(StackState busy) throws InterruptedException {
    String label = "Waiting for an earlier operation (" + busy.status() + ")";
    started(label);
    StackWatch watch = watch(busy.id()).fromNow();
    Stacks stacks = new Stacks(client);
    // It may have ended between the two looks, and then no event will say so.
    boolean runs =
        stacks
            .find(busy.id())
            .filter(state -> state.condition() == StackState.Condition.BUSY)
            .isPresent();
    return ended(
        runs ? watch.await() : new Outcome.Completed(), "An earlier operation has ended", label);
  }

  private StackWatch watch(String stackId) {
    return new StackWatch(client, pause, progress, step(), stackId);
  }

  private String step() {
    return "stack:" + stack;
  }

  private void started(String label) {
    progress.report(new ProgressEvent.StepStarted(step(), label));
  }

  private Outcome ended(Outcome outcome, String done, String attempted) {
    progress.report(
        switch (outcome) {
          case Outcome.Completed completed -> new ProgressEvent.StepFinished(step(), done);
          case Outcome.Failed failed ->
              new ProgressEvent.StepFailed(step(), attempted + " failed: " + failed.status());
        });
    return outcome;
  }
}
