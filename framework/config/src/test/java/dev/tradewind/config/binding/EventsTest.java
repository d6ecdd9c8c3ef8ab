package dev.tradewind.config.binding;

import static dev.tradewind.config.binding.ProjectBinderTest.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Function;
import dev.tradewind.model.FunctionUrl;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.event.HttpIntegration;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventsTest {

  @Test
  void routesOfTheRestApiComeInTwoForms() {
    List<Event> events =
        events(
            """
            - http: get users/{id}
            - http: { method: any, path: /, integration: lambda, async: true }
            - http: { method: '*', path: a, integration: http-proxy, request: { uri: https://a.b } }
            """);

    assertThat(events.stream().map(event -> (Event.Http) event))
        .extracting(http -> http.method() + " " + http.path() + " " + http.integration())
        .containsExactly(
            "GET /users/{id} " + HttpIntegration.PROXY,
            "ANY / " + HttpIntegration.TEMPLATE,
            "ANY /a " + HttpIntegration.HTTP_PROXY);
    assertThat(((Event.Http) events.get(1)).async()).isTrue();
  }

  @Test
  void corsOfARouteAllowsOptionsAndItsMethod() {
    List<Event> events =
        events(
            """
            - http: { method: post, path: a, cors: true }
            - http:
                method: get
                path: b
                cors: { origins: [https://a.b], headers: [X], methods: [PUT], maxAge: 60, cacheControl: no-store }
            - http: { method: get, path: c, cors: false }
            """);

    Cors plain = Objects.requireNonNull(((Event.Http) events.get(0)).cors());
    assertThat(plain.origins()).containsExactly("*");
    assertThat(plain.methods()).containsExactly("OPTIONS", "POST");
    assertThat(plain.headers()).hasSize(7).contains("X-Amzn-Trace-Id");
    Cors told = Objects.requireNonNull(((Event.Http) events.get(1)).cors());
    assertThat(told.origins()).containsExactly("https://a.b");
    assertThat(told.methods()).containsExactly("PUT", "OPTIONS", "GET");
    assertThat(told.headers()).containsExactly("X");
    assertThat(told.maxAge()).isEqualTo(Duration.ofSeconds(60));
    assertThat(told.cacheControl()).isEqualTo("no-store");
    assertThat(((Event.Http) events.get(2)).cors()).isNull();
  }

  @Test
  void routesOfTheHttpApiComeInThreeForms() {
    List<Event> events =
        events(
            """
            - httpApi: '*'
            - httpApi: get /a
            - httpApi: { method: '*', path: /b }
            """);

    assertThat(events.stream().map(event -> (Event.HttpApi) event))
        .extracting(api -> api.method() + " " + api.path() + " " + api.payloadFormat())
        .containsExactly("ANY $default 2.0", "GET /a 2.0", "ANY /b 2.0");
  }

  @Test
  void theFunctionsPayloadFormatWins() {
    var service =
        service(
            """
            service: notes
            provider: { name: aws, httpApi: { payload: '1.0' } }
            functions:
              a: { handler: a.main, events: [ httpApi: GET /a ] }
              b: { handler: a.main, httpApi: { payload: '2.0' }, events: [ httpApi: GET /b ] }
              c: { handler: a.main, httpApi: { payload: 1.0 }, events: [ httpApi: GET /c ] }
            """);

    assertThat(service.functions().values())
        .extracting(function -> ((Event.HttpApi) function.events().getFirst()).payloadFormat())
        .containsExactly("1.0", "2.0", "1.0");
  }

  @Test
  void corsOfTheHttpApiAllowsTheMethodsInUse() {
    var service =
        service(
            """
            service: notes
            provider: { name: aws, httpApi: { cors: true } }
            functions:
              a: { handler: a.main, events: [ httpApi: GET /a, httpApi: POST /a ] }
            """);

    Cors cors = Objects.requireNonNull(service.provider().httpApiCors());
    assertThat(cors.methods()).containsExactly("OPTIONS", "GET", "POST");
    assertThat(cors.headers()).contains("X-Amz-User-Agent");
    assertThat(cors.allowCredentials()).isFalse();
  }

  @Test
  void schedulesComeInEveryForm() {
    List<Event> events =
        events(
            """
            - schedule: rate(1 hour)
            - schedule: { rate: cron(0 12 * * ? *), enabled: false, input: { a: 1 } }
            - schedule: { rate: [ rate(1 hour), rate(2 days) ], method: scheduler, timezone: Europe/Berlin }
            """);

    assertThat(events.stream().map(event -> (Event.Schedule) event))
        .extracting(
            schedule ->
                schedule.expressions() + " " + schedule.enabled() + " " + schedule.timezone())
        .containsExactly(
            "[rate(1 hour)] true null",
            "[cron(0 12 * * ? *)] false null",
            "[rate(1 hour), rate(2 days)] true Europe/Berlin");
    assertThat(((Event.Schedule) events.get(1)).input()).isNotNull();
    assertThat(((Event.Schedule) events.get(2)).settings().text("method")).contains("scheduler");
  }

  @Test
  void portableEventsComeInShortAndLongForm() {
    var service =
        service(
            """
            service: notes
            provider: aws
            infra:
              queues: { orders: {} }
              topics: { alerts: {} }
              buckets: { uploads: {} }
              tables: { notes: { key: id } }
            functions:
              a:
                handler: a.main
                events:
                  - queue: orders
                  - queue: { name: orders, batchSize: 3 }
                  - topic: alerts
                  - bucket: { name: uploads, on: [removed], prefix: in/ }
                  - bucket: uploads
                  - table: { name: notes, on: insert }
                  - websocket: $connect
                  - websocket: { route: chat }
            """);
    List<Event> events = service.function("a").orElseThrow().events();

    assertThat(events)
        .extracting(Event::type)
        .containsExactly(
            "queue", "queue", "topic", "bucket", "bucket", "table", "websocket", "websocket");
    assertThat(((Event.Queue) events.get(0)).batchSize()).isEqualTo(10);
    assertThat(((Event.Queue) events.get(1)).batchSize()).isEqualTo(3);
    assertThat(((Event.Bucket) events.get(3)).on()).containsExactly("removed");
    assertThat(((Event.Bucket) events.get(4)).on()).containsExactly("created");
    assertThat(((Event.Table) events.get(5)).on()).containsExactly("insert");
    assertThat(((Event.WebSocket) events.get(7)).route()).isEqualTo("chat");
  }

  @Test
  void eventsOfOneCloudStayAsTheyAre() {
    List<Event> events =
        events(
            """
            - sqs: arn:aws:sqs:us-east-1:123456789012:orders
            - s3: { bucket: photos, event: 's3:ObjectRemoved:*' }
            """);

    assertThat(events).allMatch(event -> event instanceof Event.Native);
    assertThat(events).extracting(Event::type).containsExactly("sqs", "s3");
    assertThat(events.get(1).source()).hasToString("serverless.yml:8:9");
  }

  @Test
  void aFunctionMayHaveAnAddressOfItsOwn() {
    FunctionUrl open = url("true");
    FunctionUrl closed = url("{ authorizer: aws_iam, cors: true, invokeMode: RESPONSE_STREAM }");

    assertThat(open.authorized()).isFalse();
    assertThat(open.cors()).isNull();
    assertThat(closed.authorized()).isTrue();
    assertThat(closed.streaming()).isTrue();
    assertThat(Objects.requireNonNull(closed.cors()).headers()).hasSize(6);
  }

  private static FunctionUrl url(String url) {
    Function function =
        service(
                "service: notes\nprovider: aws\nfunctions:\n  a: { handler: a.main, url: "
                    + url
                    + " }\n")
            .function("a")
            .orElseThrow();
    return Objects.requireNonNull(function.url());
  }

  static List<Event> events(String list) {
    String yaml =
        "service: notes\nprovider: aws\nfunctions:\n  a:\n    handler: a.main\n    events:\n"
            + list.indent(6);
    return service(yaml).function("a").orElseThrow().events();
  }
}
