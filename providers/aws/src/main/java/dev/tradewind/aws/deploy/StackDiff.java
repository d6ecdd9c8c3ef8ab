package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Deployment;
import dev.tradewind.spi.operation.DiffResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a deploy would change: makes the change set that a deploy would make, reads it and
 * deletes it. No archive is uploaded; a template too large for a call lies in the bucket meanwhile.
 */
public final class StackDiff {

  private final AwsSession session;
  private final Pause pause;
  private final Service service;
  private final Deployment deployment;
  private final String name;

  public StackDiff(AwsSession session, Pause pause, Deployment deployment) {
    this.session = session;
    this.pause = pause;
    this.deployment = deployment;
    this.service = deployment.service();
    this.name = StackName.of(service);
  }

  public DiffResult diff() throws ProviderException, IOException, InterruptedException {
    Packaged packaged = Packaged.of(deployment);
    Stacks stacks = new Stacks(session.cloudFormation());
    Optional<StackState> found = stacks.find(name);
    Mapping nothing = Mapping.empty(service.document().source());
    if (found.isEmpty() || hasNothing(found.get())) {
      return new TemplatePlan(nothing, packaged.template().value(), deployment.origins().get())
          .plan();
    }
    refuseUnlessReady(found.get());
    Mapping deployed = stacks.template(name).orElse(nothing);
    Optional<DeploymentStore> store =
        new DeploymentBucketFinder(session, service).find(found.get(), deployed);
    Map<String, String> inPlace =
        store.isEmpty()
            ? Map.of()
            : new ArchivesInPlace(store.get(), session.lambda()).find(packaged, deployed);
    DeployableTemplate template = packaged.template().withKeys(inPlace);
    if (TemplateComparison.same(template.value(), deployed)
        && StackSettings.of(service).areThoseOf(found.get().stack())) {
      return new DiffResult(List.of());
    }
    return new ChangePlan(deployed, template.value(), deployment.origins().get())
        .of(changes(packaged, template, store));
  }

  private static boolean hasNothing(StackState stack) {
    return stack.condition() == StackState.Condition.EMPTY
        || stack.condition() == StackState.Condition.NEVER_CREATED;
  }

  private List<software.amazon.awssdk.services.cloudformation.model.Change> changes(
      Packaged packaged, DeployableTemplate template, Optional<DeploymentStore> store)
      throws ProviderException, InterruptedException {
    ChangeSets changeSets = ChangeSets.toRead(session.cloudFormation(), pause, name);
    String key = packaged.directory() + "/diff.json";
    boolean uploaded = !TemplateLocation.fitsIntoCall(template.text()) && store.isPresent();
    try {
      if (uploaded) {
        store.get().put(key, template.text());
      }
      TemplateLocation location =
          uploaded
              ? new TemplateLocation.Url(store.get().url(key))
              : new TemplateLocation.Body(template.text());
      Optional<ChangeSets.Ready> ready =
          changeSets.create(location, template.value(), StackSettings.of(service));
      ready.ifPresent(set -> changeSets.delete(set.id()));
      return ready.map(ChangeSets.Ready::changes).orElse(List.of());
    } catch (ChangeSets.RefusedException e) {
      throw new ProviderException(
          Diagnostic.error(
              "change-set-refused",
              "CloudFormation refuses the changes to the stack " + name + ": " + e.getMessage(),
              "Deploying would fail in the same way.",
              null),
          e);
    } finally {
      if (uploaded) {
        store.get().delete(List.of(key));
      }
    }
  }

  private void refuseUnlessReady(StackState stack) throws ProviderException {
    if (stack.condition() != StackState.Condition.READY) {
      throw new ProviderException(
          Diagnostic.error(
              "stack-not-ready",
              "the stack " + name + " cannot be compared now (" + stack.status() + ")",
              "`tradewind deploy` waits for operations that run, and goes on with stuck rollbacks.",
              null));
    }
  }
}
