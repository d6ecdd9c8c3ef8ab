package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.SourceRange;
import dev.tradewind.spi.operation.DiffResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

/** What a change set means for the user. */
class ChangePlanTest {

  private static final SourceRange PLACE = SourceRange.at("serverless.yml", 3, 1);

  @ParameterizedTest(name = "{0} of {2}, replacement {1}: {3}, loses data: {4}")
  @CsvSource({
    "Add, , AWS::DynamoDB::Table, ADD, false",
    "Import, , AWS::DynamoDB::Table, ADD, false",
    "Modify, False, AWS::DynamoDB::Table, MODIFY, false",
    "Modify, Conditional, AWS::DynamoDB::Table, MODIFY, true",
    "Modify, Conditional, AWS::Lambda::Function, MODIFY, false",
    "Modify, True, AWS::DynamoDB::Table, REPLACE, true",
    "Modify, True, AWS::Lambda::Function, REPLACE, false",
    "Remove, , AWS::DynamoDB::Table, REMOVE, true",
    "Remove, , AWS::Lambda::Function, REMOVE, false"
  })
  void aChangeIsOfOneKind(
      String action, String replacement, String type, DiffResult.Kind kind, boolean losesData) {
    DiffResult.Change change =
        plan("{}", "{}").of(List.of(change(action, replacement, type, null))).changes().getFirst();

    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.losesData()).isEqualTo(losesData);
    assertThat(change.place()).isEqualTo(PLACE);
  }

  @Test
  void aRemovedResourceObeysThePolicyItHadAndAReplacedOneTheNewPolicy() {
    String kept =
        "{\"Resources\":{\"It\":{\"DeletionPolicy\":\"Retain\",\"UpdateReplacePolicy\":\"Snapshot\"}}}";
    Change removed = change("Remove", null, "AWS::DynamoDB::Table", null);
    Change replaced = change("Modify", "True", "AWS::DynamoDB::Table", null);

    assertThat(loses(plan(kept, "{}"), removed)).isFalse();
    assertThat(loses(plan("{}", kept), removed)).isTrue();
    assertThat(loses(plan("{}", kept), replaced)).isFalse();
    assertThat(loses(plan(kept, "{}"), replaced)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Retain, false",
    "Snapshot, false",
    "ReplaceAndRetain, false",
    "ReplaceAndSnapshot, false",
    "Delete, true",
    "ReplaceAndDelete, true"
  })
  void thePolicyThatTheChangeSetNamesCounts(String policy, boolean losesData) {
    assertThat(loses(plan("{}", "{}"), change("Modify", "True", "AWS::DynamoDB::Table", policy)))
        .isEqualTo(losesData);
  }

  @Test
  void aRemovedResourceThatIsRetainedIsReleased() {
    String kept = "{\"Resources\":{\"It\":{\"DeletionPolicy\":\"RetainExceptOnCreate\"}}}";

    assertThat(kind(plan(kept, "{}"), change("Remove", null, "AWS::S3::Bucket", null)))
        .isEqualTo(DiffResult.Kind.RELEASE);
    assertThat(kind(plan("{}", "{}"), change("Remove", null, "AWS::S3::Bucket", "Retain")))
        .isEqualTo(DiffResult.Kind.RELEASE);
    assertThat(kind(plan("{}", "{}"), change("Remove", null, "AWS::S3::Bucket", "Snapshot")))
        .isEqualTo(DiffResult.Kind.REMOVE);
  }

  @Test
  void thePropertiesOfAReplacementAreThoseThatForceIt() {
    Change change =
        Change.builder()
            .resourceChange(
                ResourceChange.builder()
                    .action("Modify")
                    .replacement("True")
                    .logicalResourceId("It")
                    .resourceType("AWS::SQS::Queue")
                    .details(
                        List.of(
                            detail("QueueName", "Always"),
                            detail("DelaySeconds", "Never"),
                            detail(null, "Never")))
                    .build())
            .build();

    assertThat(plan("{}", "{}").of(List.of(change)).changes().getFirst().properties())
        .containsExactly("QueueName");
  }

  private static DiffResult.Kind kind(ChangePlan plan, Change change) {
    return plan.of(List.of(change)).changes().getFirst().kind();
  }

  private static boolean loses(ChangePlan plan, Change change) {
    return plan.of(List.of(change)).changes().getFirst().losesData();
  }

  private static ChangePlan plan(String deployed, String wanted) {
    return new ChangePlan(
        ProjectFixture.parse(deployed), ProjectFixture.parse(wanted), Map.of("It", PLACE));
  }

  private static ResourceChangeDetail detail(@Nullable String property, String recreation) {
    return ResourceChangeDetail.builder()
        .target(
            it ->
                it.attribute(property == null ? "Tags" : "Properties")
                    .name(property)
                    .requiresRecreation(recreation))
        .build();
  }

  private static Change change(
      String action, @Nullable String replacement, String type, @Nullable String policy) {
    return Change.builder()
        .resourceChange(
            ResourceChange.builder()
                .action(action)
                .replacement(replacement)
                .policyAction(policy)
                .logicalResourceId("It")
                .resourceType(type)
                .build())
        .build();
  }
}
