package dev.tradewind.config.binding;

import static dev.tradewind.config.binding.ProjectBinderTest.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final String PROJECT =
      """
      service: notes
      provider:
        name: aws
        runtime: nodejs22.x
        region: eu-west-1
        tags: { team: notes }
        environment: { LEVEL: info }
      targets:
        google: { project: acme, region: europe-west1, memorySize: 2048 }
        azure: { region: West Europe, environment: { LEVEL: debug } }
        us: { name: aws, region: us-east-1 }
      functions:
        a: { handler: a.main }
      """;

  @Test
  void theDefaultTargetIsTheProvider() {
    Service service = service(PROJECT);

    assertThat(service.target().name()).isEqualTo("aws");
    assertThat(service.target().provider()).isEqualTo("aws");
    assertThat(service.provider().region()).isEqualTo("eu-west-1");
    assertThat(service.provider().tags()).containsEntry("team", "notes");
    assertThat(service.targets().keySet()).containsExactly("google", "azure", "us");
  }

  @Test
  void aTargetOverridesTheProvider() {
    Service google = service(PROJECT, "google");

    assertThat(google.target().provider()).isEqualTo("google");
    assertThat(google.provider().region()).isEqualTo("europe-west1");
    assertThat(google.provider().settings().text("project")).contains("acme");
    assertThat(function(google).memorySize()).isEqualTo(2048);
    assertThat(function(google).runtime().id()).isEqualTo("nodejs22.x");
  }

  @Test
  void overridesAreMergedDeeply() {
    Service azure = service(PROJECT, "azure");

    assertThat(azure.provider().region()).isEqualTo("westeurope");
    assertThat(function(azure).environment().get("LEVEL")).hasToString("Literal[value=debug]");
  }

  @Test
  void theSameCloudCanBeATargetAgain() {
    Service us = service(PROJECT, "us");

    assertThat(us.target().name()).isEqualTo("us");
    assertThat(us.target().provider()).isEqualTo("aws");
    assertThat(us.provider().region()).isEqualTo("us-east-1");
  }

  @Test
  void aCloudNeedNotBeDeclared() {
    Service local = service(PROJECT, "local");

    assertThat(local.target().provider()).isEqualTo("local");
    assertThat(local.provider().region()).isEqualTo("eu-west-1");
  }

  @Test
  void theRegionOfOneCloudDoesNotLeakIntoAnother() {
    Service google =
        service(
            """
            service: notes
            provider: { name: aws, region: eu-west-1 }
            functions:
              a: { handler: a.main }
            """,
            "google");

    assertThat(google.provider().region()).isEqualTo("us-central1");
  }

  @Test
  void anUnknownTargetIsRefusedWithTheNearest() {
    LoadResult result =
        new ProjectBinder().bind(TestProject.of(PROJECT, "gogle", Path.of("").toAbsolutePath()));

    assertThat(result.diagnostics())
        .filteredOn(Diagnostic::isError)
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("unknown-target");
              assertThat(diagnostic.suggestion()).isEqualTo("google");
            });
  }

  @Test
  void aRegionOnTheCommandLineIsOneOfTheTargetsCloud() {
    assertThat(warnings("us", "eu-wset-1"))
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("unknown-region");
              assertThat(diagnostic.suggestion()).isEqualTo("eu-west-1");
            });
    assertThat(warnings("us", "eu-west-1")).isEmpty();
    assertThat(warnings("google", "europe-west1")).isEmpty();
  }

  private static List<Diagnostic> warnings(String target, String region) {
    Path folder = Path.of("").toAbsolutePath();
    Map<String, String> options = Map.of("region", region);
    return new ProjectBinder()
        .bind(TestProject.of(PROJECT, target, folder, options, Map.of())).diagnostics().stream()
            .filter(diagnostic -> diagnostic.code().equals("unknown-region"))
            .toList();
  }

  private static Function function(Service service) {
    return Objects.requireNonNull(service.functions().get("a"));
  }
}
