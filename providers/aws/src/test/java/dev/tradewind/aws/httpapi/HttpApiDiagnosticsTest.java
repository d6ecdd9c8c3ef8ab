package dev.tradewind.aws.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpApiDiagnosticsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'path':'/a'}|{}|http-api-method",
        "{'path':'*','method':'GET'}|{}|http-api-path",
        "{'path':'/a','method':'GET','authorizer':'x'}|{}|http-api-authorizer",
        "{'path':'/a','method':'GET','authorizer':{'id':'x'}}|{}|http-api-authorizer",
        "{'path':'/a','method':'GET','authorizer':{'type':'jwt'}}|{}|http-api-authorizer",
        "{'path':'/a','method':'GET','authorizer':{'type':'aws_iam','name':'x'}}|{}"
            + "|http-api-authorizer",
        "'GET /a'|{'id':'x','cors':true}|external-http-api",
        "'GET /a'|{'id':'x','authorizers':{}}|external-http-api",
        "'GET /a'|{'authorizers':{'a':{'type':'request'}}}|authorizer-function",
        "'GET /a'|{'authorizers':{'a':{'type':'request','functionName':'nome'}}}|unknown-function",
        "'GET /a'|{'authorizers':{'a':{'type':'request','functionName':'one',"
            + "'resultTtlInSeconds':5}}}|authorizer-identity-source",
        "'GET /a'|{'authorizers':{'a':{'name':'x'},'b':{'name':'x'}}}|authorizer-name-taken",
      })
  void faultIsReported(String event, String httpApi, String code) {
    assertThat(compile(event, httpApi).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }

  @Test
  void sameRouteTwiceIsAFault() {
    CompiledService compiled = compile("'GET /a'},{'httpApi':'get /a'", "{}");

    assertThat(compiled.diagnostics()).extracting(Diagnostic::code).contains("duplicate-route");
  }

  @Test
  void secondDefaultRouteReplacesTheFirstWithAWarning() {
    List<Diagnostic> found = compile("'*'},{'httpApi':'*'", "{}").diagnostics();

    assertThat(found).extracting(Diagnostic::code).containsExactly("duplicate-route");
    assertThat(found).noneMatch(Diagnostic::isError);
  }

  @Test
  void lastOfTwoRoutesWithOneIdStays() {
    CompiledService compiled = compile("'GET /fooBar'},{'httpApi':'GET /foo_bar'", "{}");

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("route-replaced");
    assertThat(ProjectFixture.resource(compiled, "HttpApiRouteGetFoobar"))
        .contains("'RouteKey':'GET /foo_bar'");
  }

  @Test
  void functionThatRunsLongerThanTheApiWaitsIsWarnedOf() {
    CompiledService compiled = compile("'GET /a'}],'timeout':30,'x':[{'y':1", "{}");

    assertThat(compiled.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("http-api-timeout");
  }

  private static CompiledService compile(String event, String httpApi) {
    return ProjectFixture.of(
            "{'service':'svc','provider':{'name':'aws','httpApi':"
                + httpApi
                + "},'functions':{'one':{'handler':'a.b','events':[{'httpApi':"
                + event
                + "}]}}}")
        .compile(List.of(new HttpApiEventCompiler()));
  }
}
