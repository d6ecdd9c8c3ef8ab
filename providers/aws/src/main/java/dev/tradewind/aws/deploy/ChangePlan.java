package dev.tradewind.aws.deploy;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.operation.DiffResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.PolicyAction;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.RequiresRecreation;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/** The changes of a change set as a plan for the user. */
final class ChangePlan {

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

  private static final Set<String> KEEPING = Set.of("Retain", "Snapshot", "RetainExceptOnCreate");

  private final Mapping deployed;
  private final Mapping wanted;
  private final Map<String, SourceRange> origins;

  /**
   * @param deployed the template of the stack
   * @param wanted the template that it is to get
   */
  ChangePlan(Mapping deployed, Mapping wanted, Map<String, SourceRange> origins) {
    this.deployed = deployed;
    this.wanted = wanted;
    this.origins = Map.copyOf(origins);
  }

  DiffResult of(List<Change> changes) {
    return new DiffResult(
        changes.stream()
            .map(Change::resourceChange)
            .filter(Objects::nonNull)
            .map(this::change)
            .toList());
  }

  /** The plan for a stack that does not exist: everything is added. */
  DiffResult ofNewStack() {
    Mapping resources = wanted.mapping("Resources").orElseGet(() -> Mapping.empty(wanted.source()));
    return new DiffResult(
        resources.keys().stream()
            .map(
                id ->
                    new DiffResult.Change(
                        DiffResult.Kind.ADD,
                        id,
                        resources.mapping(id).flatMap(it -> it.text("Type")).orElse(""),
                        List.of(),
                        false,
                        origins.get(id)))
            .toList());
  }

  private DiffResult.Change change(ResourceChange change) {
    DiffResult.Kind kind = kind(change);
    boolean goes =
        kind == DiffResult.Kind.REMOVE
            || kind == DiffResult.Kind.REPLACE
            || change.replacement() == Replacement.CONDITIONAL;
    return new DiffResult.Change(
        kind,
        change.logicalResourceId(),
        change.resourceType(),
        properties(change, kind == DiffResult.Kind.REPLACE),
        goes && isStateful(change) && !isKept(change, kind),
        origins.get(change.logicalResourceId()));
  }

  /** A resource may become one of another type, and what it was goes. */
  private boolean isStateful(ResourceChange change) {
    return STATEFUL.contains(change.resourceType())
        || deployed
            .at("Resources", change.logicalResourceId(), "Type")
            .flatMap(type -> type.asText())
            .filter(STATEFUL::contains)
            .isPresent();
  }

  private static DiffResult.Kind kind(ResourceChange change) {
    if (change.action() == ChangeAction.ADD || change.action() == ChangeAction.IMPORT) {
      return DiffResult.Kind.ADD;
    }
    if (change.action() == ChangeAction.REMOVE) {
      return DiffResult.Kind.REMOVE;
    }
    return change.replacement() == Replacement.TRUE
        ? DiffResult.Kind.REPLACE
        : DiffResult.Kind.MODIFY;
  }

  /** Those that force a replacement, where there is one; else all that change. */
  private static List<String> properties(ResourceChange change, boolean replaced) {
    Stream<ResourceTargetDefinition> targets =
        change.details().stream()
            .map(ResourceChangeDetail::target)
            .filter(Objects::nonNull)
            .filter(
                target -> !replaced || target.requiresRecreation() == RequiresRecreation.ALWAYS);
    List<String> names =
        targets
            .map(target -> target.name() == null ? target.attributeAsString() : target.name())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return names.isEmpty() && replaced ? properties(change, false) : names;
  }

  /** A replaced resource obeys the policy of the template to come, a removed one its last. */
  private boolean isKept(ResourceChange change, DiffResult.Kind kind) {
    if (change.policyAction() == PolicyAction.RETAIN
        || change.policyAction() == PolicyAction.REPLACE_AND_RETAIN
        || change.policyAction() == PolicyAction.SNAPSHOT
        || change.policyAction() == PolicyAction.REPLACE_AND_SNAPSHOT) {
      return true;
    }
    boolean removed = kind == DiffResult.Kind.REMOVE;
    return (removed ? deployed : wanted)
        .at(
            "Resources",
            change.logicalResourceId(),
            removed ? "DeletionPolicy" : "UpdateReplacePolicy")
        .flatMap(policy -> policy.asText())
        .filter(KEEPING::contains)
        .isPresent();
  }
}
