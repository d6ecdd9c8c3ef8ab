package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.operation.DiffResult;
import dev.tradewind.spi.operation.DiffResult.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What templates tell about changes without CloudFormation. */
class TemplatePlanTest {

  private static final SourceRange PLACE = SourceRange.at("serverless.yml", 3, 1);

  @Test
  void everythingOfANewStackIsAdded() {
    assertThat(plan("{}", "{'It': {'Type': 'AWS::SQS::Queue'}}"))
        .containsExactly(
            new DiffResult.Change(Kind.ADD, "It", "AWS::SQS::Queue", List.of(), false, PLACE));
  }

  @Test
  void aRemovedTableLosesItsDataUnlessItIsReleased() {
    assertThat(plan("{'It': {'Type': 'AWS::DynamoDB::Table'}}", "{}"))
        .containsExactly(
            new DiffResult.Change(
                Kind.REMOVE, "It", "AWS::DynamoDB::Table", List.of(), true, PLACE));
    assertThat(plan("{'It': {'Type': 'AWS::DynamoDB::Table', 'DeletionPolicy': 'Retain'}}", "{}"))
        .containsExactly(
            new DiffResult.Change(
                Kind.RELEASE, "It", "AWS::DynamoDB::Table", List.of(), false, PLACE));
  }

  @Test
  void aTableThatBecomesAnotherThingLosesItsData() {
    assertThat(
            plan(
                "{'It': {'Type': 'AWS::DynamoDB::Table'}}",
                "{'It': {'Type': 'AWS::Lambda::Function'}}"))
        .containsExactly(
            new DiffResult.Change(
                Kind.REPLACE, "It", "AWS::Lambda::Function", List.of("Type"), true, PLACE));
  }

  @Test
  void aModifiedQueueNamesThePropertiesThatDifferAndMayLoseItsData() {
    assertThat(
            plan(
                "{'It': {'Type': 'AWS::SQS::Queue', 'Properties': {'A': 1, 'B': 2, 'C': {'D':"
                    + " 1}}}}",
                "{'It': {'Type': 'AWS::SQS::Queue', 'Properties': {'A': 1, 'C': {'D': 2}, 'E':"
                    + " 0}}}"))
        .containsExactly(
            new DiffResult.Change(
                Kind.MODIFY, "It", "AWS::SQS::Queue", List.of("C", "E", "B"), true, PLACE));
  }

  @Test
  void whatIsTheSameIsNotInThePlan() {
    String queue = "{'It': {'Type': 'AWS::SQS::Queue', 'Properties': {'A': 1}}}";
    assertThat(plan(queue, queue)).isEmpty();
  }

  private static List<DiffResult.Change> plan(String deployed, String wanted) {
    return new TemplatePlan(template(deployed), template(wanted), Map.of("It", PLACE))
        .plan()
        .changes();
  }

  private static Mapping template(String resources) {
    return ProjectFixture.parse("{\"Resources\": " + resources.replace('\'', '"') + "}");
  }
}
