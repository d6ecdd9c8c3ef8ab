package dev.tradewind.aws.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two templates make the same stack. */
class TemplateComparisonTest {

  @ParameterizedTest(name = "{0}: {1} is like {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          true  | {'a': 1, 'b': 2}     | {'b': 2, 'a': 1}
          false | {'a': 1}             | {'a': 2}
          false | {'a': '1'}           | {'a': 1}
          false | {'a': [1, 2]}        | {'a': [2, 1]}
          false | {'a': 1}             | {'a': 1, 'b': null}
          true  | {'ForceDeploy': 111} | {'ForceDeploy': 222}
          true  | {'Resources': {'D1': {'Type': 'AWS::ApiGateway::Deployment'}, 'S': {'Ref': 'D1'}}} | {'Resources': {'D2': {'Type': 'AWS::ApiGateway::Deployment'}, 'S': {'Ref': 'D2'}}}
          false | {'Resources': {'Q1': {'Type': 'AWS::SQS::Queue'}, 'S': {'Ref': 'Q1'}}} | {'Resources': {'Q2': {'Type': 'AWS::SQS::Queue'}, 'S': {'Ref': 'Q2'}}}
          false | {'Resources': {'D1': {'Type': 'AWS::ApiGateway::Deployment'}, 'S': {'Ref': 'D1'}}} | {'Resources': {'D2': {'Type': 'AWS::ApiGateway::Deployment'}, 'S': {'Ref': 'D1'}}}
          """)
  void templatesAreCompared(boolean same, String one, String other) {
    assertThat(
            TemplateComparison.same(
                ProjectFixture.parse(json(one)), ProjectFixture.parse(json(other))))
        .isEqualTo(same);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
