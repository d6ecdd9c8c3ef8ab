package dev.tradewind.aws.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.node.Mapping;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackReferencesTest {

  private static final Mapping TEMPLATE =
      ProjectFixture.parse(
          """
          {'Resources':{
            'Table':{'Type':'AWS::DynamoDB::Table'},
            'Queue':{'Type':'AWS::SQS::Queue'},
            'Bucket':{'Type':'AWS::S3::Bucket'},
            'Topic':{'Type':'AWS::SNS::Topic'},
            'Role':{'Type':'AWS::IAM::Role'},
            'PathRole':{'Type':'AWS::IAM::Role','Properties':{'Path':'/team/'}}}}
          """
              .replace('\'', '"'));

  private final StackReferences references =
      new StackReferences(
          TEMPLATE,
          () ->
              Map.of(
                  "Table", "notes-1",
                  "Queue", "https://sqs.eu-west-1.amazonaws.com/123/orders",
                  "Bucket", "uploads",
                  "Topic", "arn:aws:sns:eu-west-1:123:alerts",
                  "Role", "svc-role",
                  "PathRole", "team-role"),
          "arn:aws:cloudformation:eu-west-1:123:stack/svc-dev/uuid");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'Ref':'Table'}|'notes-1'",
        "{'Ref':'AWS::Region'}|'eu-west-1'",
        "{'Ref':'AWS::AccountId'}|'123'",
        "{'Ref':'AWS::StackName'}|'svc-dev'",
        "{'Fn::GetAtt':['Table','Arn']}|'arn:aws:dynamodb:eu-west-1:123:table/notes-1'",
        "{'Fn::GetAtt':['Queue','Arn']}|'arn:aws:sqs:eu-west-1:123:orders'",
        "{'Fn::GetAtt':'Bucket.Arn'}|'arn:aws:s3:::uploads'",
        "{'Fn::GetAtt':['Role','Arn']}|'arn:aws:iam::123:role/svc-role'",
        "{'Fn::GetAtt':['PathRole','Arn']}|'arn:aws:iam::123:role/team/team-role'",
        "{'Fn::Sub':'${Table}-${AWS::Region}-${!x}'}|'notes-1-eu-west-1-${x}'",
        "{'Fn::Sub':'${Bucket.Arn}/*'}|'arn:aws:s3:::uploads/*'",
        "{'Fn::Join':['-',[{'Ref':'Table'},'x',1]]}|'notes-1-x-1'",
        "{'a':[{'Ref':'Bucket'}]}|{'a':['uploads']}",
        "'text'|'text'",
        "{'Ref':'Parameter'}|(unknown)",
        "{'Fn::GetAtt':['Table','StreamArn']}|(unknown)",
        "{'Fn::GetAtt':['Topic','Arn']}|(unknown)",
        "{'Fn::ImportValue':'x'}|(unknown)",
        "{'Fn::Sub':'${Parameter}'}|(unknown)",
        "'{{resolve:ssm:/key}}'|(unknown)",
        "{'Fn::Sub':'{{resolve:ssm:/${AWS::StackName}}}'}|(unknown)"
      })
  void aReferenceStandsForWhatIsDeployed(String written, String expected) {
    Mapping wrapped = ProjectFixture.parse(("{'v':" + written + "}").replace('\'', '"'));

    assertThat(
            references
                .resolve(wrapped.get("v").orElseThrow())
                .map(ProjectFixture::json)
                .orElse("(unknown)"))
        .isEqualTo(expected);
  }

  @Test
  void theStackIsNotAskedWhenNoReferenceNeedsIt() {
    StackReferences lazy =
        new StackReferences(
            TEMPLATE,
            () -> fail("asked"),
            "arn:aws:cloudformation:eu-west-1:123:stack/svc-dev/uuid");

    assertThat(lazy.resolve(ProjectFixture.parse("{\"Ref\":\"AWS::Region\"}"))).isPresent();
  }
}
