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

  /**
   * @param ahead what was looked at before
   */
  public Result deploy(DeployRequest request, LookAhead ahead)
      throws ProviderException, IOException, InterruptedException {
    Packaged packaged = Packaged.of(deployment);
    StackChange change = new StackChange(session, pause, operations, settings, failures(), name);
    Optional<Standing> seen = ahead.standing();
    Standing standing =
        seen.isPresent()
            ? seen.get()
            : new Preparation(session, service, change)
                .of(new StackReadiness(cloudFormation(), operations, progress, name), packaged);
    StackState before = standing.stack();
    Mapping deployed = standing.template();
    DeploymentStore store = standing.store();
    ArchivesInPlace archives = new ArchivesInPlace(store, session.lambda());
    Map<String, String> inPlace = request.force() ? Map.of() : archives.find(packaged, deployed);
    archives.adopt();
    DeployableTemplate template = packaged.template().withKeys(inPlace);
    boolean changed = false;
    if (request.force() || before == null || !isDeployed(template, deployed, before)) {
      boolean isNew = store.list(packaged.directory() + "/").isEmpty();
      new Uploads(store, progress).send(packaged, missing(packaged, inPlace), template);
      ChangePlan plan = new ChangePlan(deployed, template.value(), deployment.origins().get());
      changed = apply(change, store, packaged, template, isNew, before, plan, request.approval());
    }
    StackState after =
        before != null && !changed
            ? before
            : new Stacks(cloudFormation()).find(name).orElseThrow(this::gone);
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

  private ProviderException gone() {
    return new ProviderException(
        Diagnostic.error(
            "stack-gone",
            "the stack " + name + " was deleted while it was deployed",
            "Someone else has removed it. Deploy again to make it anew.",
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
