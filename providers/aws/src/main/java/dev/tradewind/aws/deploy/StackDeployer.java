package dev.tradewind.aws.deploy;

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
import dev.tradewind.spi.operation.DeployRequest;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;

/** Deploys a service: the steps in order. */
public final class StackDeployer {

  private final AwsSession session;
  private final Pause pause;
  private final Progress progress;
  private final Service service;
  private final Deployment deployment;
  private final String name;
  private final StackSettings settings;
  private final StackOperations operations;

  public StackDeployer(AwsSession session, Pause pause, Deployment deployment, Progress progress) {
    this.session = session;
    this.pause = pause;
    this.progress = progress;
    this.deployment = deployment;
    this.service = deployment.service();
    this.name = StackName.of(service);
    this.settings = StackSettings.of(service);
    this.operations = new StackOperations(cloudFormation(), pause, progress, name);
  }

  /**
   * What became of it.
   *
   * @param stack as it is now
   */
  public record Result(boolean changed, StackState stack) {}

  public Result deploy(DeployRequest request)
      throws ProviderException, IOException, InterruptedException {
    Packaged packaged = Packaged.of(deployment);
    StackState before =
        new StackReadiness(cloudFormation(), operations, progress, name).ready().orElse(null);
    StackChange change = new StackChange(session, pause, operations, settings, failures(), name);
    DeploymentBucketFinder buckets = new DeploymentBucketFinder(session, service);
    if (before == null && packaged.core().isPresent()) {
      change.create(new TemplateLocation.Body(packaged.core().get()), packaged.template().value());
      before = new Stacks(cloudFormation()).find(name).orElse(null);
    }
    Mapping deployed = deployed(before);
    DeploymentStore store = bucket(buckets, before, deployed, packaged, change);
    Map<String, String> inPlace =
        request.force()
            ? Map.of()
            : new ArchivesInPlace(store, session.lambda()).find(packaged, deployed);
    DeployableTemplate template = packaged.template().withKeys(inPlace);
    boolean changed = false;
    if (request.force() || before == null || !isDeployed(template, deployed, before)) {
      boolean isNew = store.list(packaged.directory() + "/").isEmpty();
      new Uploads(store, progress).send(packaged, missing(packaged, inPlace), template);
      ChangePlan plan = new ChangePlan(deployed, template.value(), deployment.origins().get());
      changed = apply(change, store, packaged, template, isNew, before, plan, request.approval());
    }
    StackState after = new Stacks(cloudFormation()).find(name).orElseThrow(this::gone);
    new StackProtection(cloudFormation(), settings).apply(after);
    changed |= new RestStage(session, service).apply(after);
    if (changed) {
      new OldUploads(store, service).clear(packaged.directory());
    }
    return new Result(changed, after);
  }

  /**
   * Whether something was changed; what was uploaded for nothing is taken back.
   *
   * @param isNew nothing lay in the folder before: a package can be deployed twice
   */
  private boolean apply(
      StackChange change,
      DeploymentStore store,
      Packaged packaged,
      DeployableTemplate template,
      boolean isNew,
      @Nullable StackState before,
      ChangePlan plan,
      Approval approval)
      throws ProviderException, InterruptedException {
    String key = packaged.directory() + "/" + PastDeployments.TEMPLATE;
    TemplateLocation location = new TemplateLocation.Url(store.url(key));
    boolean changed = false;
    boolean known = false;
    try {
      if (before == null) {
        change.create(location, template.value());
        changed = true;
      } else {
        changed = change.update(location, template.value(), before, plan, approval);
      }
      known = true;
    } catch (ProviderException e) {
      known = true;
      throw e;
    } finally {
      // After an interrupt the cloud's operation goes on and reads what was uploaded.
      if (known && !changed && isNew) {
        store.delete(store.list(packaged.directory() + "/"));
      }
    }
    return changed;
  }

  /** The template of the stack; empty when there is none that can be read. */
  private Mapping deployed(@Nullable StackState stack) {
    Mapping nothing = Mapping.empty(service.document().source());
    return stack == null ? nothing : new Stacks(cloudFormation()).template(name).orElse(nothing);
  }

  private DeploymentStore bucket(
      DeploymentBucketFinder buckets,
      @Nullable StackState stack,
      Mapping deployed,
      Packaged packaged,
      StackChange change)
      throws ProviderException, InterruptedException {
    Optional<DeploymentStore> store = buckets.find(stack);
    if (store.isEmpty() && stack != null && packaged.core().isPresent()) {
      // Until now the stack had a bucket of the user's; give it one beside what it has.
      String withBucket = WithBucket.of(deployed, packaged.core().get());
      if (deployed.mapping("Resources").isEmpty() || !TemplateLocation.fitsIntoCall(withBucket)) {
        throw cannotAddBucket();
      }
      change.update(
          new TemplateLocation.Body(withBucket),
          deployed,
          stack,
          new ChangePlan(deployed, deployed, Map.of()),
          Approval.always());
      store = buckets.find(stack);
    }
    return store.orElseThrow(
        () -> new IllegalStateException("the stack " + name + " has no deployment bucket"));
  }

  private ProviderException gone() {
    return new ProviderException(
        Diagnostic.error(
            "stack-gone",
            "the stack " + name + " was deleted while it was deployed",
            "Someone else has removed it. Deploy again to make it anew.",
            null));
  }

  private ProviderException cannotAddBucket() {
    return new ProviderException(
        Diagnostic.error(
            "no-deployment-bucket",
            "the stack " + name + " has no deployment bucket, and none can be added to it",
            "Its template is too large for that, or not in JSON. Name a bucket under"
                + " `provider.deploymentBucket`.",
            null));
  }

  private boolean isDeployed(DeployableTemplate template, Mapping deployed, StackState before) {
    return TemplateComparison.same(template.value(), deployed)
        && settings.areThoseOf(before.stack());
  }

  /** Archives that are to be uploaded, among them those that no resource names by itself. */
  private static List<Archive> missing(Packaged packaged, Map<String, String> inPlace) {
    List<Archive> missing = new ArrayList<>(packaged.archives().values());
    missing.removeIf(archive -> inPlace.containsKey(archive.name()));
    return missing;
  }

  private StackFailure failures() {
    return new StackFailure(name, deployment.origins());
  }

  private CloudFormationClient cloudFormation() {
    return session.cloudFormation();
  }
}
