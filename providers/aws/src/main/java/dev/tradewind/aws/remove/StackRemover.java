package dev.tradewind.aws.remove;

import dev.tradewind.aws.deploy.DeploymentFiles;
import dev.tradewind.aws.image.ImageRepository;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.Outcome;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackFailure;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackOperations;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.progress.Progress;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Removes a service. One that was removed halfway is removed the rest of the way. */
public final class StackRemover {

  private final AwsSession session;
  private final Service service;
  private final String name;
  private final StackOperations operations;

  public StackRemover(AwsSession session, Pause pause, Service service, Progress progress) {
    this.session = session;
    this.service = service;
    this.name = StackName.of(service);
    this.operations = new StackOperations(session.cloudFormation(), pause, progress, name);
  }

  /** Whether there was anything to remove. */
  public boolean remove() throws ProviderException, InterruptedException {
    Optional<StackState> found = idle();
    DeploymentFiles files = new DeploymentFiles(session, service);
    if (found.isEmpty()) {
      boolean images = new ImageRepository(session.ecr(), service).delete();
      return files.deleteFromNamedBucket() || images;
    }
    StackState stack = found.get();
    if (Boolean.TRUE.equals(stack.stack().enableTerminationProtection())) {
      throw isProtected();
    }
    new UsagePlans(session, service).detach(stack);
    files.delete(stack);
    CloudFormationClient client = session.cloudFormation();
    Outcome outcome =
        operations.delete(
            stack.id(),
            token ->
                client.deleteStack(
                    request ->
                        request
                            .stackName(stack.id())
                            .clientRequestToken(token)
                            .roleARN(StackSettings.of(service).roleArn())));
    if (outcome instanceof Outcome.Failed failed) {
      throw new StackFailure(name, Map::of).of(failed);
    }
    new ImageRepository(session.ecr(), service).delete();
    return true;
  }

  /** The stack when no operation runs on it. */
  private Optional<StackState> idle() throws InterruptedException {
    while (true) {
      Optional<StackState> found = new Stacks(session.cloudFormation()).find(name);
      if (found.isEmpty() || found.get().condition() != StackState.Condition.BUSY) {
        return found;
      }
      operations.join(found.get());
    }
  }

  private ProviderException isProtected() {
    return new ProviderException(
        Diagnostic.error(
            "stack-protected",
            "the stack " + name + " is protected from deletion",
            "Set `provider.deletionProtection: false` and deploy, then remove it.",
            null));
  }
}
