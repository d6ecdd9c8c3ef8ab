package dev.tradewind.config.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.testing.TestProject;
import dev.tradewind.model.Code;
import dev.tradewind.model.EnvironmentValue;
import dev.tradewind.model.Function;
import dev.tradewind.model.LayerReference;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectBinderTest {

  @Test
  void defaultsAreThoseOfOsls() {
    Function hello =
        service(
                """
                service: notes
                provider: aws
                functions:
                  hello:
                    handler: src/hello.main
                """)
            .function("hello")
            .orElseThrow();

    assertThat(hello.name()).isEqualTo("notes-dev-hello");
    assertThat(hello.runtime().id()).isEqualTo("nodejs24.x");
    assertThat(hello.memorySize()).isEqualTo(1024);
    assertThat(hello.timeout()).isEqualTo(Duration.ofSeconds(6));
    assertThat(hello.architecture()).isEqualTo("x86_64");
    assertThat(hello.code())
        .isInstanceOfSatisfying(
            Code.Handler.class,
            code -> {
              assertThat(code.handler()).isEqualTo("src/hello.main");
              assertThat(code.source()).hasToString("serverless.yml:5:14");
            });
  }

  @Test
  void functionsInheritFromTheProvider() {
    Function hello =
        service(
                """
                service: notes
                provider:
                  name: aws
                  runtime: python3.13
                  memorySize: "512"
                  timeout: 20
                  architecture: arm64
                  environment: { A: provider, B: provider, C: provider, N: 1.0, T: true }
                functions:
                  hello:
                    handler: hello.main
                    timeout: 7
                    environment:
                      B: function
                      C: null
                      D:
                        Ref: Table
                """)
            .function("hello")
            .orElseThrow();

    assertThat(hello.runtime().language()).isEqualTo("python");
    assertThat(hello.memorySize()).isEqualTo(512);
    assertThat(hello.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(hello.architecture()).isEqualTo("arm64");
    assertThat(hello.environment().keySet()).containsExactly("A", "B", "N", "T", "D");
    assertThat(hello.environment().get("B")).isEqualTo(new EnvironmentValue.Literal("function"));
    assertThat(hello.environment().get("N")).isEqualTo(new EnvironmentValue.Literal("1"));
    assertThat(hello.environment().get("T")).isEqualTo(new EnvironmentValue.Literal("true"));
    assertThat(hello.environment().get("D")).isInstanceOf(EnvironmentValue.Native.class);
  }

  @Test
  void functionsInAListAreMerged() {
    Service service =
        service(
            """
            service: notes
            provider: aws
            functions:
              - a: { handler: a.main }
                b: { handler: b.main }
              - a: { timeout: 3 }
            resources:
              - Resources: {}
              - Outputs: {}
            """);

    assertThat(service.functions().keySet()).containsExactly("a", "b");
    assertThat(service.function("a").orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(service.resources()).hasSize(2);
  }

  @Test
  void layersOfTheFileAreToldFromOthers() {
    Service service =
        service(
            """
            service: notes
            provider:
              name: aws
              layers: [ "arn:aws:lambda:us-east-1:123456789012:layer:x:1" ]
            layers:
              my-tools_2: { path: tools }
            functions:
              own:
                handler: a.main
                layers:
                  - Ref: MyDashtoolsUnderscore2LambdaLayer
              inherited:
                handler: a.main
            """);

    assertThat(service.function("own").orElseThrow().layers())
        .containsExactly(new LayerReference.Own("my-tools_2"));
    assertThat(service.function("inherited").orElseThrow().layers())
        .singleElement()
        .isInstanceOf(LayerReference.Native.class);
    assertThat(service.layers().get("my-tools_2"))
        .satisfies(
            layer -> {
              assertThat(layer).isNotNull();
              assertThat(layer.path()).isEqualTo("tools");
              assertThat(layer.name()).isEqualTo("my-tools_2");
            });
  }

  @Test
  void packageRulesKeepTheirPlaces() {
    Service service =
        service(
            """
            service: notes
            provider: aws
            package:
              individually: true
              patterns:
                - '!**'
                - src/**
            functions:
              a:
                handler: a.main
                package: { artifact: a.zip, patterns: one.js }
            """);

    assertThat(service.packaging().individually()).isTrue();
    assertThat(service.packaging().patterns())
        .extracting(rule -> rule.pattern() + " " + rule.source())
        .containsExactly("!** serverless.yml:6:7", "src/** serverless.yml:7:7");
    assertThat(service.function("a").orElseThrow().packaging().artifact()).isEqualTo("a.zip");
    assertThat(service.function("a").orElseThrow().packaging().patterns()).hasSize(1);
  }

  @Test
  void whatIsLeftUnresolvedHasItsDefault() {
    LoadResult result =
        new ProjectBinder()
            .bind(
                TestProject.of(
                    """
                    service: notes
                    configValidationMode: warn
                    provider:
                      name: aws
                      memorySize: ${ssm:/memory}
                    functions:
                      a:
                        handler: a.main
                        timeout: ${ssm:/timeout}
                        reservedConcurrency: ${ssm:/concurrency}
                        events: ${file(events.yml)}
                    """));

    assertThat(result.diagnostics()).isNotEmpty().noneMatch(Diagnostic::isError);
    assertThat(result)
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> {
              Function a = loaded.service().function("a").orElseThrow();
              assertThat(a.memorySize()).isEqualTo(1024);
              assertThat(a.timeout()).isEqualTo(Duration.ofSeconds(6));
              assertThat(a.reservedConcurrency()).isNull();
              assertThat(a.events()).isEmpty();
            });
  }

  @Test
  void schemaMistakesDoNotCountWhenValidationIsOff() {
    Service service =
        service(
            """
            service: notes
            configValidationMode: off
            provider:
              name: aws
              memorySize: lots
              colour: blue
            functions:
              a: { handler: a.main, flavour: sweet }
            """);

    assertThat(service.function("a").orElseThrow().memorySize()).isEqualTo(1024);
  }

  @Test
  void infraAndAccessAreBound() {
    Service service =
        service(
            """
            service: notes
            provider: aws
            infra:
              queues: { orders: { visibilityTimeout: 60 } }
              tables: { notes: { key: id } }
              secrets: { api-key: }
            functions:
              a:
                handler: a.main
                access: { orders: send, notes: [read, write] }
            """);

    assertThat(service.infra().queues()).containsKey("orders");
    assertThat(service.infra().secrets()).containsKey("api-key");
    assertThat(service.function("a").orElseThrow().access())
        .containsEntry("orders", List.of("send"))
        .containsEntry("notes", List.of("read", "write"));
  }

  static Service service(String yaml) {
    return service(yaml, null);
  }

  static Service service(String yaml, @Nullable String target) {
    ResolvedProject project = TestProject.of(yaml, target, Path.of("").toAbsolutePath());
    LoadResult result = new ProjectBinder().bind(project);
    assertThat(result.diagnostics()).noneMatch(Diagnostic::isError);
    return ((LoadResult.Loaded) result).service();
  }
}
