package dev.tradewind.config.binding;

import static dev.tradewind.config.binding.ProjectBinderTest.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectsTest {

  @Test
  void theOldGooglePluginsFilesAreRead() {
    Service service =
        service(
            """
            service: notes
            provider:
              name: google
              project: acme
              runtime: python312
              timeout: 90s
              labels: { team: notes }
            functions:
              web:
                handler: http
                events:
                  - http: path
              files:
                handler: event
                memorySize: 512
                events:
                  - event:
                      eventType: google.storage.object.finalize
                      resource: projects/acme/buckets/x
            """);
    Function web = service.function("web").orElseThrow();

    assertThat(web.runtime().id()).isEqualTo("python3.12");
    assertThat(web.timeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(web.memorySize()).isEqualTo(256);
    assertThat(service.provider().tags()).containsEntry("team", "notes");
    assertThat(service.provider().region()).isEqualTo("us-central1");
    assertThat((Event.Http) web.events().getFirst())
        .satisfies(
            http -> {
              assertThat(http.method()).isEqualTo("ANY");
              assertThat(http.path()).isEqualTo("/path");
            });
    assertThat(service.function("files").orElseThrow().events().getFirst())
        .isInstanceOf(Event.Native.class);
  }

  @Test
  void theOldAzurePluginsEventsHaveTheirSettingsBesideThem() {
    List<Event> events =
        azure(
            """
            - http: true
              methods: [get, POST]
              route: notes/{id}
              authLevel: anonymous
            - timer:
              schedule: 0 */5 8-18 * * 1-5
            - queue: jobs
              name: item
              connection: Storage
            - http: true
              x-azure-settings: { methods: [PUT], route: old }
            - http: true
              direction: out
              name: res
            """);

    assertThat(events.stream().filter(Event.Http.class::isInstance).map(Event.Http.class::cast))
        .extracting(http -> http.method() + " " + http.path())
        .containsExactly("GET /notes/{id}", "POST /notes/{id}", "PUT /old");
    assertThat(events.stream().filter(Event.Schedule.class::isInstance))
        .singleElement()
        .satisfies(
            event ->
                assertThat(((Event.Schedule) event).expressions())
                    .containsExactly("cron(*/5 8-18 ? * 2-6 *)"));
    assertThat(events.stream().filter(Event.Native.class::isInstance))
        .extracting(Event::type)
        .containsExactly("queue", "http");
  }

  @Test
  void azureFilesMayUsePortableEvents() {
    Service service =
        service(
            """
            service: notes
            provider: { name: azure, region: North Europe, runtime: nodejs20 }
            infra:
              queues: { jobs: {} }
            functions:
              a:
                handler: a.main
                events:
                  - queue: jobs
                  - httpApi: GET /a
                  - schedule: rate(1 hour)
            """);

    assertThat(service.provider().region()).isEqualTo("northeurope");
    assertThat(service.function("a").orElseThrow().runtime().id()).isEqualTo("nodejs20.x");
    assertThat(service.function("a").orElseThrow().events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Queue", "HttpApi", "Schedule");
  }

  @Test
  void aFileCanBeWrittenForThisMachineOnly() {
    Service service =
        service(
            """
            service: notes
            provider: { name: local, port: 4000 }
            layers:
              shared: { path: shared }
            functions:
              a: { handler: a.main, layers: [ shared ], events: [ httpApi: GET / ] }
            """);

    assertThat(service.target().provider()).isEqualTo("local");
    assertThat(service.provider().region()).isNull();
    assertThat(service.function("a").orElseThrow().layers())
        .extracting(Object::toString)
        .containsExactly("Own[key=shared]");
  }

  private static List<Event> azure(String list) {
    return service(
            "service: notes\nprovider: { name: azure, runtime: nodejs22 }\nfunctions:\n  a:\n"
                + "    handler: a.main\n    events:\n"
                + list.indent(6))
        .function("a")
        .orElseThrow()
        .events();
  }
}
