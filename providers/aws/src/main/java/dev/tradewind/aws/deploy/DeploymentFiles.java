package dev.tradewind.aws.deploy;

import dev.tradewind.aws.deployment.DeploymentBucket;
import dev.tradewind.aws.deployment.DeploymentDirectory;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.Service;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Everything that deployments of a service have left in its bucket. */
public final class DeploymentFiles {

  private final AwsSession session;
  private final Service service;

  public DeploymentFiles(AwsSession session, Service service) {
    this.session = session;
    this.service = service;
  }

  /**
   * Deletes them, all versions of them. A bucket that the stack made is emptied altogether, since
   * CloudFormation deletes only empty ones; in one of the user's everything else stays.
   */
  public void delete(StackState stack) {
    if (named().isPresent()) {
      deleteFromNamedBucket();
      return;
    }
    new DeploymentBucketFinder(session, service)
        .ofStack(stack)
        .ifPresent(bucket -> delete(bucket, ""));
  }

  /** Whether there was something. */
  public boolean deleteFromNamedBucket() {
    return named().isPresent() && delete(named().get(), DeploymentDirectory.prefix(service));
  }

  private Optional<String> named() {
    return new DeploymentBucket(service).named();
  }

  private boolean delete(String bucket, String prefix) {
    try {
      return new DeploymentStore(session.s3(), session.s3(), bucket, service).deleteAll(prefix);
    } catch (NoSuchBucketException e) {
      return false;
    }
  }
}
