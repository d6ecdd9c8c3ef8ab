package dev.tradewind.aws.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where in the project file the resources of a template come from. */
class ResourceOriginsTest {

  private static final ProjectFixture PROJECT =
      ProjectFixture.of(
          """
          {'service': 'shop',
           'provider': {'name': 'aws', 'runtime': 'nodejs22.x'},
           'functions': {
            'hello': {'handler': 'a.b'},
            'helloWorld': {'handler': 'a.b',
             'events': [
              {'sqs': 'arn:aws:sqs:us-east-1:1:jobs'}]}},
           'resources': {'Resources': {
            'Jobs': {'Type': 'AWS::SQS::Queue'}}}}
          """);

  private final Map<String, SourceRange> origins =
      new ResourceOrigins(PROJECT.service()).of(PROJECT.compileAll().template());

  @Test
  void aResourceOfTheUserStandsWhereItIsWritten() {
    assertThat(origins.get("Jobs")).isNotNull().extracting(SourceRange::line).isEqualTo(9);
  }

  @Test
  void aFunctionIsTheOneWithTheLongestName() {
    assertThat(origins.get("HelloLambdaFunction")).extracting(SourceRange::line).isEqualTo(4);
    assertThat(origins.get("HelloWorldLambdaFunction")).extracting(SourceRange::line).isEqualTo(5);
    assertThat(origins.get("HelloWorldLogGroup")).extracting(SourceRange::line).isEqualTo(5);
  }

  @Test
  void whatAnEventMakesComesFromTheEvent() {
    assertThat(origins.get("HelloWorldEventSourceMappingSQSJobs"))
        .extracting(SourceRange::line)
        .isEqualTo(7);
  }

  @Test
  void whatNobodyWroteHasNoPlace() {
    assertThat(origins).doesNotContainKey("ServerlessDeploymentBucket");
  }
}
