package dev.tradewind.local;

import static dev.tradewind.local.TestService.NOTHING;
import static dev.tradewind.local.TestService.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCheckTest {

  @TempDir Path folder;

  private List<Diagnostic> check(TestService service) {
    Service built = service.build();
    return new LocalProvider().check(built);
  }

  private List<Diagnostic> checkEvent(Event event) throws Exception {
    return check(
        new TestService("notes", folder)
            .function("f", "nodejs22.x", "index.f")
            .event(event)
            .from(null));
  }

  private static Mapping settings(String json) throws Exception {
    return JsonReader.read(json, "serverless.yml").asMapping().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nodejs22.x", "python3.13", "java25", "java8.al2", "provided.al2023", "go1.x"})
  void theseRuntimesRun(String runtime) throws Exception {
    assertThat(check(new TestService("notes", folder).function("f", runtime, "x.y").from(null)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ruby3.4", "dotnet8"})
  void othersAreRefusedWithTheListOfWhatRuns(String runtime) throws Exception {
    List<Diagnostic> found =
        check(new TestService("notes", folder).function("f", runtime, "x.y").from(null));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().code()).isEqualTo("local-runtime");
    assertThat(found.getFirst().severity()).isEqualTo(Severity.ERROR);
    assertThat(found.getFirst().detail()).contains("nodejs*");
  }

  @Test
  void eventsWithoutASourceHereAreWarnings() throws Exception {
    List<Diagnostic> found = checkEvent(new Event.Native("sqs", NOTHING, PLACE));

    assertThat(found).extracting(Diagnostic::code).containsExactly("local-event-not-started");
    assertThat(found.getFirst().isError()).isFalse();
  }

  @Test
  void authorizersAndOtherIntegrationsAreWarnings() throws Exception {
    assertThat(
            checkEvent(
                new Event.Http(
                    "GET",
                    "/a",
                    null,
                    HttpIntegration.MOCK,
                    false,
                    settings("{\"authorizer\":\"x\"}"),
                    PLACE)))
        .extracting(Diagnostic::code)
        .containsExactly("local-integration", "local-authorizer");
  }

  @Test
  void aScheduleThatIsNoneIsAnErrorWithTheReason() throws Exception {
    List<Diagnostic> found =
        checkEvent(new Event.Schedule(List.of("rate(5 minute)"), true, null, null, NOTHING, PLACE));

    assertThat(found).extracting(Diagnostic::code).containsExactly("schedule-expression");
    assertThat(found.getFirst().detail()).contains("plural");
  }

  @Test
  void valuesThatOnlyACloudKnowsAreWarnings() throws Exception {
    assertThat(
            check(
                new TestService("notes", folder)
                    .function("f", "nodejs22.x", "index.f")
                    .environment(
                        "TABLE", new EnvironmentValue.Native(settings("{\"Ref\":\"Table\"}")))
                    .from(null)))
        .extracting(Diagnostic::code)
        .containsExactly("local-environment-unset");
  }

  @Test
  void resourcesOfTheCloudAreNamedOnceByType() throws Exception {
    TestService service =
        new TestService("notes", folder)
            .resources(
                settings(
                    "{\"Resources\":{\"A\":{\"Type\":\"AWS::SQS::Queue\"},"
                        + "\"B\":{\"Type\":\"AWS::SQS::Queue\"},"
                        + "\"C\":{\"Type\":\"AWS::SNS::Topic\"}}}"));

    assertThat(check(service))
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo("local-resources-not-made"))
        .satisfies(found -> assertThat(found.isError()).isFalse())
        .satisfies(found -> assertThat(found.place()).isEqualTo(PLACE))
        .satisfies(
            found -> assertThat(found.summary()).endsWith(": AWS::SQS::Queue, AWS::SNS::Topic"));
  }

  @Test
  void resourcesWithoutAnyAreNotMissed() throws Exception {
    assertThat(
            check(
                new TestService("notes", folder)
                    .resources(settings("{\"Outputs\":{\"A\":{\"Value\":1}}}"))))
        .isEmpty();
  }

  @Test
  void accessWithoutAnAddressIsAWarningUnlessTheFunctionSetsIt() throws Exception {
    Map<String, Infra.Resource> made =
        Map.of("orders", new Infra.Resource("orders", NOTHING, PLACE));
    Infra infra = new Infra(made, Map.of(), Map.of(), Map.of(), Map.of());

    assertThat(
            check(
                new TestService("notes", folder)
                    .infra(infra)
                    .function("f", "nodejs22.x", "index.f")
                    .access("orders", "send")
                    .from(null)))
        .singleElement()
        .satisfies(found -> assertThat(found.code()).isEqualTo("local-access-unset"))
        .satisfies(
            found ->
                assertThat(found.summary())
                    .isEqualTo("Not set for f on this machine: ORDERS_QUEUE"));
    assertThat(
            check(
                new TestService("notes", folder)
                    .infra(infra)
                    .function("f", "nodejs22.x", "index.f")
                    .access("orders", "send")
                    .environment("ORDERS_QUEUE", "http://localhost/orders")
                    .from(null)))
        .isEmpty();
  }
}
