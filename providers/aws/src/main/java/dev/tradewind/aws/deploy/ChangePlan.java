package dev.tradewind.aws.deploy;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.operation.DiffResult;
import java.util.EnumSet;
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

  private static final Set<PolicyAction> KEEPING =
      EnumSet.of(
          PolicyAction.RETAIN,
          PolicyAction.REPLACE_AND_RETAIN,
          PolicyAction.SNAPSHOT,
          PolicyAction.REPLACE_AND_SNAPSHOT);

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

  /** The plan as far as the templates alone tell it. */
  DiffResult ofTemplates() {
    return new TemplatePlan(deployed, wanted, origins).plan();
  }

  private DiffResult.Change change(ResourceChange change) {
    DataLoss loss = new DataLoss(deployed, wanted);
    DiffResult.Kind kind = kind(change, loss);
    return new DiffResult.Change(
        kind,
        change.logicalResourceId(),
        change.resourceType(),
        properties(change, kind == DiffResult.Kind.REPLACE),
        losesData(change, kind, loss),
        origins.get(change.logicalResourceId()));
  }

  private static boolean losesData(ResourceChange change, DiffResult.Kind kind, DataLoss loss) {
    if (KEEPING.contains(change.policyAction())) {
      return false;
    }
    return switch (kind) {
      case ADD, RELEASE -> false;
      case REMOVE -> loss.byRemoving(change.logicalResourceId(), change.resourceType());
      case MODIFY, REPLACE ->
          (kind == DiffResult.Kind.REPLACE || change.replacement() == Replacement.CONDITIONAL)
              && loss.byReplacing(change.logicalResourceId(), change.resourceType());
    };
  }

  private static DiffResult.Kind kind(ResourceChange change, DataLoss loss) {
    if (change.action() == ChangeAction.ADD || change.action() == ChangeAction.IMPORT) {
      return DiffResult.Kind.ADD;
    }
    if (change.action() == ChangeAction.REMOVE) {
      return change.policyAction() == PolicyAction.RETAIN
              || loss.isReleased(change.logicalResourceId())
          ? DiffResult.Kind.RELEASE
          : DiffResult.Kind.REMOVE;
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
}
