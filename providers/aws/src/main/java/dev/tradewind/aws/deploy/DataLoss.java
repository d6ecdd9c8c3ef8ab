package dev.tradewind.aws.deploy;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Set;

/** Whether data goes when a resource is deleted or replaced. */
final class DataLoss {

  /** Types whose resources hold data that goes with them. */
  private static final Set<String> STATEFUL =
      Set.of(
          "AWS::Cognito::UserPool",
          "AWS::DocDB::DBCluster",
          "AWS::DynamoDB::GlobalTable",
          "AWS::DynamoDB::Table",
          "AWS::EC2::Volume",
          "AWS::ECR::Repository",
          "AWS::EFS::FileSystem",
          "AWS::ElastiCache::ReplicationGroup",
          "AWS::KMS::Key",
          "AWS::Kinesis::Stream",
          "AWS::MSK::Cluster",
          "AWS::Neptune::DBCluster",
          "AWS::OpenSearchService::Domain",
          "AWS::RDS::DBCluster",
          "AWS::RDS::DBInstance",
          "AWS::S3::Bucket",
          "AWS::SQS::Queue",
          "AWS::SecretsManager::Secret",
          "AWS::Timestream::Table");

  private static final Set<String> RELEASING = Set.of("Retain", "RetainExceptOnCreate");
  private static final Set<String> KEEPING = Set.of("Retain", "Snapshot", "RetainExceptOnCreate");

  private final Mapping deployed;
  private final Mapping wanted;

  /**
   * @param deployed the template of the stack
   * @param wanted the template that it is to get
   */
  DataLoss(Mapping deployed, Mapping wanted) {
    this.deployed = deployed;
    this.wanted = wanted;
  }

  /** A removed resource obeys the last policy it had. */
  boolean byRemoving(String resource, String type) {
    return isStateful(resource, type) && !has(deployed, resource, "DeletionPolicy", KEEPING);
  }

  /** Whether a removed resource only leaves the stack. */
  boolean isReleased(String resource) {
    return has(deployed, resource, "DeletionPolicy", RELEASING);
  }

  /** A replaced resource obeys the policy of the template to come. */
  boolean byReplacing(String resource, String type) {
    return isStateful(resource, type) && !has(wanted, resource, "UpdateReplacePolicy", KEEPING);
  }

  /** A resource may become one of another type, and what it was goes. */
  private boolean isStateful(String resource, String type) {
    return STATEFUL.contains(type)
        || deployed
            .at("Resources", resource, "Type")
            .flatMap(Node::asText)
            .filter(STATEFUL::contains)
            .isPresent();
  }

  private static boolean has(Mapping template, String resource, String policy, Set<String> values) {
    return template
        .at("Resources", resource, policy)
        .flatMap(Node::asText)
        .filter(values::contains)
        .isPresent();
  }
}
