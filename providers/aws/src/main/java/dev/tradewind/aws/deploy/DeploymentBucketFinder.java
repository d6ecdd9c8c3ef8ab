package dev.tradewind.aws.deploy;

import dev.tradewind.aws.compile.Settings;
import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Finds the bucket of a service's deployments and makes sure that it can be used. */
final class DeploymentBucketFinder {

  private static final int NOT_FOUND = 404;

  private final AwsSession session;
  private final Service service;

  DeploymentBucketFinder(AwsSession session, Service service) {
    this.session = session;
    this.service = service;
  }

  /**
   * The bucket; empty when the stack is to make one and has not yet.
   *
   * @param stack null when there is none
   * @throws ProviderException when the bucket is gone, or in another region
   */
  Optional<DeploymentStore> find(@Nullable StackState stack) throws ProviderException {
    return find(stack, () -> stack == null ? Optional.empty() : ofStack(stack));
  }

  /**
   * As the other one, with one call less.
   *
   * @param template of the stack
   */
  Optional<DeploymentStore> find(StackState stack, Mapping template) throws ProviderException {
    boolean isMade = template.at("Resources", DeploymentBucket.ID).isPresent();
    Optional<String> output = stack.output(DeploymentBucket.OUTPUT);
    return find(stack, () -> isMade && output.isPresent() ? output : ofStack(stack));
  }

  private Optional<DeploymentStore> find(
      @Nullable StackState stack, Supplier<Optional<String>> made) throws ProviderException {
    Optional<String> named = new DeploymentBucket(service).named();
    Optional<String> bucket = named.or(made);
    if (bucket.isEmpty()) {
      return Optional.empty();
    }
    check(bucket.get(), named.isPresent());
    S3Client uploads = isAccelerated(stack) ? session.acceleratedS3() : session.s3();
    return Optional.of(new DeploymentStore(session.s3(), uploads, bucket.get(), service));
  }

  /** Only a bucket that the stack's last update has accelerated can take accelerated uploads. */
  private boolean isAccelerated(@Nullable StackState stack) {
    return stack != null
        && stack.output(DeploymentBucket.ACCELERATED).isPresent()
        && "true".equals(service.options().get("aws-s3-accelerate"));
  }

  /** The bucket that the stack made; empty when it has none. */
  Optional<String> ofStack(StackState stack) {
    try {
      return Optional.ofNullable(
          session
              .cloudFormation()
              .describeStackResource(
                  request -> request.stackName(stack.name()).logicalResourceId(DeploymentBucket.ID))
              .stackResourceDetail()
              .physicalResourceId());
    } catch (CloudFormationException e) {
      if (dev.tradewind.aws.stack.Stacks.isMissing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void check(String bucket, boolean named) throws ProviderException {
    HeadBucketResponse head;
    try {
      head = session.s3().headBucket(request -> request.bucket(bucket));
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        throw new ProviderException(missing(bucket, named), e);
      }
      throw e;
    }
    String region = head.bucketRegion();
    if (region != null && !region.isEmpty() && !region.equals(session.region())) {
      throw new ProviderException(
          Diagnostic.error(
              "deployment-bucket-elsewhere",
              "the deployment bucket "
                  + bucket
                  + " is in "
                  + region
                  + ", the service in "
                  + session.region(),
              "Lambda reads code from its own region only: name a bucket there, or none.",
              place()));
    }
  }

  private Diagnostic missing(String bucket, boolean named) {
    return named
        ? Diagnostic.error(
            "deployment-bucket-missing",
            "there is no bucket " + bucket,
            "Make it first, or leave `deploymentBucket` out: the stack then makes one.",
            place())
        : Diagnostic.error(
            "deployment-bucket-missing",
            "the deployment bucket " + bucket + " of the stack is gone",
            "It was deleted past the stack. Make a bucket of this name again and deploy, or name"
                + " another one under `provider.deploymentBucket`.",
            null);
  }

  private @Nullable SourceRange place() {
    return Settings.ofProvider(service)
        .value("deploymentBucket")
        .map(node -> node.source())
        .orElse(null);
  }
}
