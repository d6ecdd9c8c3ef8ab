package dev.tradewind.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

class SqsCompilerTest {

  @Test
  void aFunctionWithARoleOfItsOwnReadsItsOwnQueuesOnly() {
    CompiledService compiled =
        ProjectFixture.of(
                """
                {'service':'svc','provider':{'name':'aws','iam':{'role':{'mode':'perFunction'}}},
                 'functions':{
                   'one':{'handler':'a.b','events':[{'sqs':'arn:aws:sqs:us-east-1:1:first'}]},
                   'two':{'handler':'a.b','events':[{'sqs':'arn:aws:sqs:us-east-1:1:second'}]}}}
                """)
            .compileAll();

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains("'Resource':['arn:aws:sqs:us-east-1:1:first']")
        .doesNotContain("second");
    assertThat(ProjectFixture.resource(compiled, "TwoEventSourceMappingSQSSecond"))
        .contains("'DependsOn':['TwoIamRoleLambdaExecution']");
  }
}
