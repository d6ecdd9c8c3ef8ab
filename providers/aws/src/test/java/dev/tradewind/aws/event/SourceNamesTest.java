package dev.tradewind.aws.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.node.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'arn:aws:sqs:us-east-1:1:jobs'                            | jobs
          {'Fn::GetAtt':['Jobs','Arn']}                             | Jobs
          {'Fn::GetAtt':'Jobs.Arn'}                                 | J
          {'Fn::ImportValue':'other:Queue'}                         | other:Queue
          {'Fn::ImportValue':{'Fn::Sub':'${Stage}-queue'}}          | ${Stage}-queue
          {'Fn::Join':[':',['arn','jobs']]}                         | jobs
          {'Fn::Join':[':',['arn',{'Ref':'Name'}]]}                 | Name
          {'Ref':'JobsArn'}                                         | JobsArn
          {'Fn::Sub':'arn:aws:sqs:${AWS::Region}:1:jobs'}           | arn:aws:sqs:${AWS::Region}:1:jobs
          """)
  void queueHasAName(String arn, String name) {
    assertThat(SourceNames.queue(value(arn))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'arn:aws:dynamodb:us-east-1:1:table/orders/stream/2020'   | orders
          'arn:aws:kinesis:us-east-1:1:stream/clicks'               | clicks
          {'Fn::GetAtt':['Table','StreamArn']}                      | Table
          {'Ref':'Stream'}                                          | Stream
          {'Fn::Join':[':',['arn','stream/clicks']]}                | clicks
          """)
  void streamHasAName(String arn, String name) {
    assertThat(SourceNames.stream(value(arn))).isEqualTo(name);
  }

  private static Node value(String json) {
    return ProjectFixture.parse(("{'value':" + json + "}").replace('\'', '"'))
        .get("value")
        .orElseThrow();
  }
}
