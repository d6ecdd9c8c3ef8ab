package dev.tradewind.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the compiler finds wrong, each with its place in the file. */
class RestApiDiagnosticsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'integration':'http'                               | missing-request-uri
          'integration':'http-proxy','request':{}            | missing-request-uri
          'integration':'http','request':{'uri':'u'},'connectionType':'vpc-link' | missing-connection-id
          'response':{'transferMode':'fast'}                 | invalid-transfer-mode
          'integration':'lambda','response':{'transferMode':'STREAM'} | invalid-transfer-mode
          'authorizer':'nobody'                              | unknown-function
          'authorizer':{'name':'nobody'}                     | unknown-function
          'authorizer':{'type':'request'}                    | incomplete-authorizer
          'authorizer':{'arn':{'Ref':'X'}}                   | incomplete-authorizer
          'authorizer':{'arn':{'Ref':'X'},'type':'COGNITO_USER_POOLS'} | incomplete-authorizer
          'authorizer':{'arn':'arn:aws:cognito-idp:r:1:userpool/p','claims':['email']} | claims-without-template
          """)
  void faultOfARouteIsReported(String settings, String code) {
    Diagnostic found =
        only(
            """
            {'service':'s','provider':{},'functions':{'f':{'events':[
            {'http':{'path':'/a','method':'get',%s}}]}}}
            """
                .formatted(settings.strip()));

    assertThat(found.severity()).isEqualTo(Severity.ERROR);
    assertThat(found.code()).isEqualTo(code);
    SourceRange place = Objects.requireNonNull(found.place());
    assertThat(place.line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'apiGateway':{'restApiId':'x'}                       | missing-root-resource-id
          'apiGateway':{'restApiId':'x','restApiRootResourceId':'y'},'tracing':{'apiGateway':true} | setting-of-imported-api
          'apiGateway':{'restApiId':'x','restApiRootResourceId':'y'},'logs':{'restApi':false} | setting-of-imported-api
          'endpointType':'REGIONAL','vpcEndpointIds':['v']     | vpc-endpoints-of-public-api
          'stage':'a.b'                                        | invalid-stage-name
          'apiGateway':{'apiKeys':[{'gold':['k']}]}            | unknown-usage-plan
          'apiGateway':{'apiKeys':[{'fre':['k']}],'usagePlan':[{'free':{}}]} | unknown-usage-plan
          'apiGateway':{'apiKeys':['k'],'usagePlan':[{'free':{}}]} | unknown-usage-plan
          'apiGateway':{'restApiResources':{'a/b':'id'}}       | missing-rest-api-resource
          """)
  void faultOfTheProviderBlockIsReported(String settings, String code) {
    Diagnostic found =
        only(
            """
            {'service':'s','functions':{'f':{'events':[{'http':'GET /a'}]}},
            'provider':{%s}}
            """
                .formatted(settings.strip()));

    assertThat(found.severity()).isEqualTo(Severity.ERROR);
    assertThat(found.code()).isEqualTo(code);
    assertThat(Objects.requireNonNull(found.place()).isInFile()).isTrue();
  }

  @Test
  void nearestUsagePlanIsSuggested() {
    Diagnostic found =
        only(
            """
            {'service':'s','functions':{'f':{'events':[{'http':'GET /a'}]}},'provider':
            {'apiGateway':{'apiKeys':[{'fre':['k']}],'usagePlan':[{'free':{}}]}}}
            """);

    assertThat(found.suggestion()).isEqualTo("free");
  }

  @Test
  void settingThatAProxyIgnoresIsAWarning() {
    Diagnostic found =
        only(
            """
            {'service':'s','provider':{},'functions':{'f':{'events':[
            {'http':{'path':'a','method':'get','request':{'template':{'a/b':''}}}}]}}}
            """);

    assertThat(found.code()).isEqualTo("ignored-http-setting");
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.summary()).isEqualTo("request.template has no effect");
  }

  @Test
  void pathsThatShareALogicalIdAreAWarning() {
    Diagnostic found =
        only(
            """
            {'service':'s','provider':{},'functions':{'f':{'events':[
            {'http':'GET /foo_bar'},
            {'http':'PUT /foobar'}]}}}
            """);

    assertThat(found.code()).isEqualTo("same-logical-id");
    assertThat(Objects.requireNonNull(found.place()).line()).isEqualTo(3);
  }

  @Test
  void parametersSideBySideAreAWarning() {
    Diagnostic found =
        only(
            """
            {'service':'s','provider':{},'functions':{'f':{'events':[
            {'http':'GET /a/{id}'},
            {'http':'GET /a/{id}/b'},
            {'http':'GET /a/{proxy+}'}]}}}
            """);

    assertThat(found.code()).isEqualTo("sibling-path-parameters");
    assertThat(Objects.requireNonNull(found.place()).line()).isEqualTo(4);
  }

  @Test
  void corsWithoutAnOriginIsAWarning() {
    Diagnostic found =
        only(
            """
            {'service':'s','provider':{},'functions':{'f':{'events':[
            {'http':{'path':'a','method':'get','cors':{'origins':[]}}}]}}}
            """);

    assertThat(found.code()).isEqualTo("cors-without-origin");
  }

  private static Diagnostic only(String project) {
    List<Diagnostic> found = RestProject.of(project).compile().diagnostics();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
