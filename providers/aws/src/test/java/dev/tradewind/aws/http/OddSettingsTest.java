package dev.tradewind.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that validation lets through in the modes warn and off, or that osls fails on. */
class OddSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'request':'x'",
        "'request':{'parameters':[1],'schemas':'x','template':[]}",
        "'request':{'parameters':{'headers':{'a':null}}}",
        "'authorizer':[]",
        "'authorizer':null",
        "'cors':[]",
        "'cors':{'methods':null,'headers':{},'origins':null}",
        "'integration':'lambda','response':'x'",
        "'integration':'lambda','response':{'statusCodes':[],'headers':'h'}",
        "'integration':'lambda','response':{'statusCodes':{'200':null,'abc':1}}",
        "'response':{'transferMode':null}",
        "'timeoutInMillis':{'Ref':'T'},'private':null,'operationId':null"
      })
  void routeIsMadeAllTheSame(String settings) {
    assertThat(method("{'http':{'path':'a','method':'get',%s}}".formatted(settings)).text("Type"))
        .contains("AWS::ApiGateway::Method");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'apiGateway':'x'",
        "'apiGateway':{'apiKeys':{},'usagePlan':['x',{}],'request':[]}",
        "'apiGateway':{'restApiResources':'x','resourcePolicy':'x','endpoint':'x'}",
        "'apiGateway':{'restApiResources':['x',{},{'path':'a'}]}",
        "'apiGateway':{'usagePlan':{'quota':1,'throttle':[]}}",
        "'tags':[],'logs':'x','endpointType':{'Ref':'X'}",
        "'logs':{'restApi':{'role':{'Ref':'X'},'accessLogging':null}}"
      })
  void apiIsMadeAllTheSame(String settings) {
    Mapping template =
        RestProject.of(
                "{'service':'s','provider':{%s},'functions':{'f':{'events':[{'http':'GET /a'}]}}}"
                    .formatted(settings))
            .compile()
            .template();

    assertThat(template.at("Resources", "ApiGatewayMethodAGet")).isPresent();
  }

  /** osls fails on it. */
  @Test
  void httpIntegrationWithoutResponseHasTheCommonStatusCodes() {
    Mapping method =
        method("{'http':{'path':'a','method':'get','integration':'http','request':{'uri':'u'}}}");

    assertThat(
            method
                .at("Properties", "MethodResponses")
                .orElseThrow()
                .asSequence()
                .orElseThrow()
                .items())
        .hasSize(9);
  }

  /** osls fails on it. */
  @Test
  void mockWithoutStatusCodesAnswersWith200() {
    Mapping method =
        method(
            "{'http':{'path':'a','method':'get','integration':'mock','response':{'template':'x'}}}");

    assertThat(
            method
                .at("Properties", "MethodResponses")
                .orElseThrow()
                .asSequence()
                .orElseThrow()
                .items())
        .hasSize(1);
  }

  private static Mapping method(String event) {
    return RestProject.of(
            "{'service':'s','provider':{},'functions':{'f':{'events':[%s]}}}".formatted(event))
        .compile()
        .template()
        .at("Resources", "ApiGatewayMethodAGet")
        .flatMap(node -> node.asMapping())
        .orElseThrow();
  }
}
