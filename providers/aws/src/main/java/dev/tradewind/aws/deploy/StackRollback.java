package dev.tradewind.aws.deploy;

import dev.tradewind.aws.deployment.DeploymentDirectory;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackFailure;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackOperations;
import dev.tradewind.aws.stack.StackReadiness;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Approval;
import dev.tradewind.spi.operation.PastDeployment;
import dev.tradewind.spi.progress.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Deploys again what was deployed before: the template of an earlier deployment, as it was. */
public final class StackRollback {

  private final AwsSession session;
  private final Pause pause;
  private final Service service;
  private final Progress progress;
  private final String name;

  public StackRollback(AwsSession session, Pause pause, Service service, Progress progress) {
    this.session = session;
    this.pause = pause;
    this.service = service;
    this.progress = progress;
    this.name = StackName.of(service);
  }

  /** Those whose files are still there, oldest first. */
  public List<PastDeployment> deployments() throws ProviderException {
    Optional<StackState> stack = new Stacks(cloudFormation()).find(name);
    return stack.isEmpty()
        ? List.of()
        : past(store(stack.get())).complete().stream()
            .map(
                folder ->
                    new PastDeployment(
                        Instant.ofEpochMilli(folder.time()),
                        folder.directory(),
                        folder.fileNames()))
            .toList();
  }

  /**
   * @param deployedAt when the deployment was made
   */
  public StackDeployer.Result to(Instant deployedAt, Approval approval)
      throws ProviderException, InterruptedException {
    StackOperations operations = new StackOperations(cloudFormation(), pause, progress, name);
    StackState stack =
        new StackReadiness(cloudFormation(), operations, progress, name)
            .ready()
            .orElseThrow(this::notDeployed);
    DeploymentStore store = store(stack);
    PastDeployments.Folder folder = choose(past(store), deployedAt);
    DeployableTemplate template =
        DeployableTemplate.of(store.get(folder.template()), folder.directory());
    Mapping deployed = new Stacks(cloudFormation()).template(name).orElse(empty());
    boolean changed =
        new StackChange(
                session,
                pause,
                operations,
                StackSettings.of(service),
                new StackFailure(name, Map::of),
                name)
            .update(
                new TemplateLocation.Url(store.url(folder.template())),
                template.value(),
                stack,
                new ChangePlan(deployed, template.value(), Map.of()),
                approval);
    return new StackDeployer.Result(
        changed, new Stacks(cloudFormation()).find(name).orElseThrow(this::notDeployed));
  }

  private static PastDeployments.Folder choose(PastDeployments past, Instant deployedAt)
      throws ProviderException {
    return past.at(deployedAt.toEpochMilli())
        .orElseThrow(
            () ->
                unknown(
                    "there is no deployment of " + deployedAt + " to roll back to",
                    "`tradewind deploy list` shows those that there are."));
  }

  private Mapping empty() {
    return Mapping.empty(service.document().source());
  }

  private PastDeployments past(DeploymentStore store) {
    String prefix = DeploymentDirectory.prefix(service);
    return new PastDeployments(prefix, store.list(prefix));
  }

  private DeploymentStore store(StackState stack) throws ProviderException {
    return new DeploymentBucketFinder(session, service)
        .find(stack)
        .orElseThrow(
            () -> unknown("the stack " + name + " has no deployment bucket", "Deploy it first."));
  }

  private ProviderException notDeployed() {
    return unknown("the stack " + name + " is not deployed", "Deploy it first.");
  }

  private static ProviderException unknown(String summary, String detail) {
    return new ProviderException(Diagnostic.error("deployment-not-found", summary, detail, null));
  }

  private CloudFormationClient cloudFormation() {
    return session.cloudFormation();
  }
}
