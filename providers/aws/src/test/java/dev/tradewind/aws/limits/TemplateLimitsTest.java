package dev.tradewind.aws.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.RenderedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateLimitsTest {

  /** What is wrong with the template of a project, written over several lines. */
  private static List<Diagnostic> found(String service, String functions, String resources) {
    ProjectFixture project =
        ProjectFixture.of(
            """
            {'service':'%s',
            'provider':{'name':'aws','region':'eu-central-1'},
            'functions':{%s},
            'resources':{
            %s}}
            """
                .formatted(service, functions, resources));
    Mapping template = project.compileAll().template();
    long bytes = RenderedJson.of(template).compactSize();
    List<Diagnostic> found = new ArrayList<>(TemplateLimits.check(template, project.service()));
    TemplateLimits.checkSize(bytes, project.service()).ifPresent(found::add);
    return found;
  }

  private static String many(int count, String item) {
    return IntStream.range(0, count).mapToObj(item::formatted).collect(Collectors.joining(","));
  }

  @Test
  void ordinaryServiceIsWithinAllLimits() {
    assertThat(
            found(
                "svc",
                "'one':{'handler':'a.b','events':[{'sqs':'arn:aws:sqs:eu-central-1:1:q'}]}",
                "'Resources':{'Q':{'Type':'AWS::SQS::Queue','Properties':{'QueueName':'q'}}}"))
        .isEmpty();
  }

  @Test
  void moreThanFiveHundredResourcesAreRefusedWithWhatWouldSaveSome() {
    List<Diagnostic> found = found("svc", many(167, "'f%s':{'handler':'a.b'}"), "");

    assertThat(found)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("too-many-resources");
              assertThat(problem.summary()).isEqualTo("The template has 504 resources");
              assertThat(problem.detail())
                  .contains("167 AWS::Lambda::Version", "\"versionFunctions: false\" saves 167");
              assertThat(problem.place()).hasToString("serverless.json:3:1");
            });
  }

  @Test
  void tooManyOutputsAndParametersAndBytesAreRefused() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Outputs':{"
                    + many(201, "'O%s':{'Value':'x'}")
                    + "},'Parameters':{"
                    + many(201, "'P%s':{'Type':'String','Default':'x'}")
                    + "},'Metadata':{'text':'"
                    + "x".repeat(1_000_000)
                    + "'}"))
        .extracting(Diagnostic::code)
        .containsExactly("too-many-outputs", "too-many-parameters", "template-too-large");
  }

  @Test
  void nameThatIsMadeTooLongIsReportedWithTheKeyThatShortensIt() {
    assertThat(found("a-service-with-a-name-of-forty-characters", "'f':{'handler':'a.b'}", ""))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.summary())
                  .isEqualTo("The RoleName of IamRoleLambdaExecution has 69 characters");
              assertThat(problem.detail()).contains("64 at most", "\"iam.role.name\"");
              assertThat(problem.place()).asString().startsWith("serverless.json:2:");
            });
  }

  @Test
  void nameOfAnEventIsReportedAtItsFunction() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'},\n'g':{'handler':'a.b','events':[{'iotFleetProvisioning':"
                    + "{'templateBody':{},'provisioningRoleArn':'arn:aws:iam::1:role/r',"
                    + "'templateName':'"
                    + "t".repeat(37)
                    + "'}}]}",
                ""))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.place()).asString().startsWith("serverless.json:4:"));
  }

  @Test
  void nameOfTheUsersOwnIsReportedWhereItStands() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Resources':{'Q':{'Type':'AWS::SQS::Queue','Properties':{\n'QueueName':"
                    + "{'Fn::Sub':'${AWS::StackName}-${AWS::Region}-"
                    + "x".repeat(70)
                    + "'}}}}"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.summary()).isEqualTo("The QueueName of Q has 91 characters");
              assertThat(problem.place()).asString().startsWith("serverless.json:6:");
            });
  }

  @Test
  void nameThatIsKnownInTheCloudOnlyIsNotJudged() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Resources':{'Q':{'Type':'AWS::SQS::Queue','Properties':{'QueueName':"
                    + "{'Fn::Sub':'${Name}-"
                    + "x".repeat(90)
                    + "'}}}},'Parameters':{'Name':{'Type':'String'}}"))
        .isEmpty();
  }

  @Test
  void nameWithCharactersThatAreNotTakenIsWarnedOfWithItsPlace() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b','events':[{'sns':'arn:aws:sns:eu-central-1:1:t'}]}",
                "'Resources':{'B':{'Type':'AWS::S3::Bucket','Properties':{\n"
                    + "'BucketName':'My_Files'}},"
                    + "'Q':{'Type':'AWS::SQS::Queue','Properties':{'FifoQueue':true,"
                    + "'QueueName':{'Fn::Sub':'q-${AWS::Region}.fifo'}}}}"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.code()).isEqualTo("name-refused");
              assertThat(problem.detail()).endsWith("Write `my-files`, say.");
              assertThat(problem.place()).hasToString("serverless.json:6:14");
            });
  }

  @Test
  void longExportNameIsReported() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Outputs':{'O':{'Value':'v','Export':{'Name':'" + "x".repeat(256) + "'}}}"))
        .extracting(Diagnostic::code)
        .containsExactly("name-too-long");
  }

  @Test
  void propertyThatTheTypeDoesNotHaveIsWarnedOfWithTheNearestOne() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Resources':{'Q':{'Type':'AWS::SQS::Queue','Properties':{\n'QueueNam':'q',"
                    + "'DelaySeconds':1}}}"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.code()).isEqualTo("unknown-resource-property");
              assertThat(problem.suggestion()).isEqualTo("QueueName");
              assertThat(problem.place()).hasToString("serverless.json:6:1");
            });
  }

  @Test
  void propertyMergedIntoAMadeResourceIsCheckedToo() {
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Resources':{'FLambdaFunction':{'Properties':{'TimeOut':3}}}"))
        .extracting(Diagnostic::suggestion)
        .containsExactly("Timeout");
  }

  @Test
  void typesOfAwsThatAreNotListedAreUnknownAndOthersAreNotJudged() {
    String resources =
        "'Resources':{'C':{'Type':'Custom::Thing','Properties':{'Any':1}},"
            + "'D':{'Type':'AWS::SQS::Queu','Properties':{'Any':1}}}";

    assertThat(found("svc", "'f':{'handler':'a.b'}", resources))
        .extracting(Diagnostic::code, Diagnostic::suggestion)
        .containsExactly(tuple("unknown-resource-type", "AWS::SQS::Queue"));
    assertThat(
            found(
                "svc",
                "'f':{'handler':'a.b'}",
                "'Transform':'AWS::Serverless-2016-10-31'," + resources))
        .isEmpty();
  }
}
