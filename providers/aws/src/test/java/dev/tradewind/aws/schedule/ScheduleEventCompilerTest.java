package dev.tradewind.aws.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleEventCompilerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'rate':['rate(1 hour)','rate(2 hours)'],'name':'x'|schedule-name",
        "'rate':['rate(1 hour)'],'timezone':'Europe/Berlin'|schedule-option",
        "'rate':['rate(1 hour)'],'groupName':'g'|schedule-option",
        "'rate':['rate(1 hour)'],'method':'scheduler','inputPath':'$.a'|schedule-option",
        "'rate':['rate(1 hour)'],'method':'scheduler','inputTransformer':{}|schedule-option",
        "'rate':['rate(1 hour)'],'input':{'body':'{'}|schedule-input",
      })
  void faultIsReported(String schedule, String code) {
    assertThat(compile(schedule, "{'name':'aws'}").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }

  @Test
  void schedulerMayTakeOnTheRoleThatAFunctionHasForItself() {
    CompiledService compiled =
        compile(
            "'rate':['rate(1 hour)'],'method':'scheduler'",
            "{'name':'aws','iam':{'role':{'mode':'perFunction'}}}");

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains("'scheduler.amazonaws.com'", "'lambda:InvokeFunction'", ":function:svc-dev-one");
    assertThat(ProjectFixture.resource(compiled, "OneSchedulerSchedule1"))
        .contains("'RoleArn':{'Fn::GetAtt':['OneIamRoleLambdaExecution','Arn']}");
  }

  @Test
  void timerOfAnotherCloudIsARule() {
    CompiledService compiled = compile("'timer':true,'name':'binding'", "{'name':'aws'}");

    assertThat(ProjectFixture.resource(compiled, "OneEventsRuleSchedule1"))
        .contains("'ScheduleExpression':'rate(5 minutes)'")
        .doesNotContain("binding");
  }

  @Test
  void lineBreaksAndQuotesOfAnInputStayJson() {
    CompiledService compiled =
        compile("'rate':['rate(1 hour)'],'input':{'a':'x\\ny'}", "{'name':'aws'}");

    assertThat(ProjectFixture.resource(compiled, "OneEventsRuleSchedule1"))
        .contains("{\\'a\\':\\'x\\\\ny\\'}");
  }

  private static CompiledService compile(String schedule, String provider) {
    return ProjectFixture.of(
            "{'service':'svc','provider':"
                + provider
                + ",'functions':{'one':{'handler':'a.b','events':[{'schedule':{"
                + schedule
                + "}}]}}}")
        .compile(List.of(new ScheduleEventCompiler()));
  }
}
