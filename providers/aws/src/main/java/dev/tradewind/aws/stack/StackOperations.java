package dev.tradewind.aws.stack;

import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;

/** Starts operations on a stack, or joins one that runs, and follows each to its end. */
public final class StackOperations {

  private final OperationStart start;
  private final CloudFormationClient client;
  private final Pause pause;
  private final Progress progress;
  private final String stack;

  /**
   * @param stack its name, for the user
   */
  public StackOperations(
      CloudFormationClient client, Pause pause, Progress progress, String stack) {
    this(client, pause, progress, stack, () -> "tradewind-" + UUID.randomUUID());
  }

  /**
   * @param tokens as {@link OperationStart} takes them
   */
  StackOperations(
      CloudFormationClient client,
      Pause pause,
      Progress progress,
      String stack,
      Supplier<String> tokens) {
    this.start = new OperationStart(client, pause, tokens);
    this.client = client;
    this.pause = pause;
    this.progress = progress;
    this.stack = stack;
  }

  public Outcome create(CreateStackRequest request) throws InterruptedException {
    started("Creating the stack " + stack);
    String id =
        start.send(
            stack,
            token ->
                client
                    .createStack(request.toBuilder().clientRequestToken(token).build())
                    .stackId());
    return ended(watch(id).await(), "Created the stack " + stack, "Creating the stack " + stack);
  }

  /**
   * @param call sends the call that begins the update, with a ClientRequestToken
   */
  public Outcome update(String stackId, Consumer<String> call) throws InterruptedException {
    started("Updating the stack " + stack);
    return ended(
        begun(stackId, call).await(), "Updated the stack " + stack, "Updating the stack " + stack);
  }

  /**
   * @param call sends the call that begins the deletion, with a ClientRequestToken
   */
  public Outcome delete(String stackId, Consumer<String> call) throws InterruptedException {
    started("Deleting the stack " + stack);
    return ended(
        begun(stackId, call).await(), "Deleted the stack " + stack, "Deleting the stack " + stack);
  }

  private StackWatch begun(String stackId, Consumer<String> call) throws InterruptedException {
    StackWatch watch = watch(stackId).fromNow();
    start.send(
        stackId,
        token -> {
          call.accept(token);
          return stackId;
        });
    return watch;
  }

  /** Waits for an operation that someone else has begun. */
  public Outcome join(StackState busy) throws InterruptedException {
    String label = "Waiting for an earlier operation (" + busy.status() + ")";
    started(label);
    return ended(
        watch(busy.id()).fromNow().running().await(), "An earlier operation has ended", label);
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
