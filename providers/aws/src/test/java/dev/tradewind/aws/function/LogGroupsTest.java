package dev.tradewind.aws.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

class LogGroupsTest {

  @Test
  void infrequentAccessIsASecondLogGroup() {
    CompiledService compiled =
        ProjectFixture.of(
                "{'service':'svc','provider':{'name':'aws','logRetentionInDays':7,'logs':"
                    + "{'lambda':{'logGroupClass':'INFREQUENT_ACCESS'}}},'functions':{"
                    + "'one':{'handler':'a.b','name':'own'},"
                    + "'two':{'handler':'a.b','logs':{'logGroupClass':'STANDARD'}}}}")
            .compile();

    assertThat(ProjectFixture.resource(compiled, "OneLogGroup"))
        .contains("'LogGroupName':'/aws/lambda/own','RetentionInDays':7}");
    assertThat(ProjectFixture.resource(compiled, "OneLogGroupIA"))
        .contains(
            "'DeletionPolicy':'Retain'",
            "'LogGroupName':'/aws/lambda/own-ia','RetentionInDays':7,"
                + "'LogGroupClass':'INFREQUENT_ACCESS'");
    assertThat(ProjectFixture.resource(compiled, "OneLambdaFunction"))
        .contains(
            "'LoggingConfig':{'LogGroup':'/aws/lambda/own-ia'}",
            "'DependsOn':['OneLogGroup','OneLogGroupIA']");
    assertThat(ProjectFixture.resource(compiled, "IamRoleLambdaExecution"))
        .contains("/aws/lambda/own-ia:*:*");
    assertThat(ProjectFixture.resource(compiled, "TwoLogGroupIA")).isEqualTo("(none)");
    assertThat(ProjectFixture.resource(compiled, "TwoLambdaFunction"))
        .doesNotContain("LoggingConfig");
  }
}
