package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.StackName;
import dev.tradewind.aws.stack.StackReadiness;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.aws.stack.Stacks;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Approval;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings about what uploading takes: a stack that can be updated, and a bucket. */
final class Preparation {

  private final Service service;
  private final StackChange change;
  private final DeploymentBucketFinder buckets;
  private final Stacks stacks;
  private final String name;

  Preparation(AwsSession session, Service service, StackChange change) {
    this.service = service;
    this.change = change;
    this.buckets = new DeploymentBucketFinder(session, service);
    this.stacks = new Stacks(session.cloudFormation());
    this.name = StackName.of(service);
  }

  Standing of(StackReadiness readiness, Packaged packaged)
      throws ProviderException, InterruptedException {
    StackState stack = readiness.ready().orElse(null);
    if (stack == null && packaged.core().isPresent()) {
      change.create(new TemplateLocation.Body(packaged.core().get()), packaged.template().value());
      stack = stacks.find(name).orElse(null);
    }
    Mapping deployed = deployed(stack);
    return new Standing(stack, deployed, bucket(stack, deployed, packaged));
  }

  private Mapping deployed(@Nullable StackState stack) {
    Mapping nothing = Mapping.empty(service.document().source());
    return stack == null ? nothing : stacks.template(name).orElse(nothing);
  }

  private DeploymentStore bucket(@Nullable StackState stack, Mapping deployed, Packaged packaged)
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

  private ProviderException cannotAddBucket() {
    return new ProviderException(
        Diagnostic.error(
            "no-deployment-bucket",
            "the stack " + name + " has no deployment bucket, and none can be added to it",
            "Its template is too large for that, or not in JSON. Name a bucket under"
                + " `provider.deploymentBucket`.",
            null));
  }
}
