package dev.tradewind.aws.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSocketEventCompilerTest {

  private static final String CONNECT = "'$connect'";

  @Test
  void authorizerThatIsNoFunctionIsReportedWithTheNearestOne() {
    CompiledService compiled = compile("{'route':'a','authorizer':'onne'}", "");

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code, Diagnostic::suggestion)
        .containsExactly(tuple("unknown-function", "one"));
  }

  @Test
  void authorizerByAnArnThatIsNoTextNeedsAName() {
    CompiledService compiled = compile("{'route':'a','authorizer':{'arn':{'Ref':'X'}}}", "");

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("websocket-authorizer-name");
  }

  @Test
  void unknownLogLevelIsReported() {
    CompiledService compiled = compile(CONNECT, ",'logs':{'websocket':{'level':'DEBUG'}}");

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("websocket-log-level");
  }

  @Test
  void functionWithARoleOfItsOwnMayAnswerToo() {
    CompiledService compiled = compile(CONNECT, ",'iam':{'role':{'mode':'perFunction'}}");

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains("execute-api:ManageConnections");
  }

  private static CompiledService compile(String event, String provider) {
    return ProjectFixture.of(
            "{'service':'svc','provider':{'name':'aws'"
                + provider
                + "},'functions':{'one':{'handler':'a.b','events':[{'websocket':"
                + event
                + "}]}}}")
        .compile(List.of(new WebSocketEventCompiler()));
  }
}
