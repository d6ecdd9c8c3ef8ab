package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.event.Event;
import dev.tradewind.spi.operation.InvokeRequest;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.spi.operation.LogLine;
import dev.tradewind.spi.operation.LogsRequest;
import dev.tradewind.testkit.Programs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Invoke API as SDKs and functions use it, two services side by side, logs and schedules. */
class InvokeApiIT {

  private static final String CODE =
      """
      exports.echo = async (event, context) => ({ event, client: context.clientContext });
      exports.fails = async () => { throw new Error('no'); };
      exports.calls = async (event) => {
        const url = process.env.AWS_ENDPOINT_URL_LAMBDA + '/2015-03-31/functions/other/invocations';
        return (await fetch(url, { method: 'POST', body: JSON.stringify(event) })).text();
      };
      """;

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;
  private static HttpClient http;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("node");
    http = HttpClient.newHttpClient();
    target = new LocalTarget(folder);
    service = service("first");
    target.deploy(service);
  }

  private static TestService service(String name) throws Exception {
    Path code = Files.createDirectories(folder.resolve(name));
    Files.writeString(code.resolve("index.js"), CODE);
    return new TestService(name, folder)
        .function("echo", "nodejs20.x", "index.echo")
        .from(code)
        .function("fails", "nodejs20.x", "index.fails")
        .from(code)
        .function("other", "nodejs20.x", "index.echo")
        .from(code)
        .function("calls", "nodejs20.x", "index.calls")
        .from(code)
        .function("scheduled", "nodejs20.x", "index.echo")
        .event(
            new Event.Schedule(
                List.of("cron(0/1 * * * ? *)"),
                true,
                null,
                null,
                TestService.NOTHING,
                TestService.PLACE))
        .from(code);
  }

  @AfterAll
  static void remove() throws Exception {
    if (target != null) {
      target.close();
      http.close();
    }
  }

  private static HttpResponse<String> post(String function, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    target.record(service).lambdaEndpoint()
                        + "/2015-03-31/functions/"
                        + function
                        + "/invocations"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aFunctionIsCalledByNameOrArn() throws Exception {
    for (String name :
        List.of(
            "first-dev-echo", "arn%3Aaws%3Alambda%3Aeu-west-1%3A1%3Afunction%3Afirst-dev-echo")) {
      HttpResponse<String> response = post(name, "{\"a\":1}");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"event\":{\"a\":1}}");
      assertThat(response.headers().firstValue("X-Amz-Executed-Version")).contains("$LATEST");
    }
  }

  @Test
  void aFunctionErrorIsAResultWithAHeaderAndALog() throws Exception {
    HttpResponse<String> response = post("fails", "{}", "X-Amz-Log-Type", "Tail");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Amz-Function-Error")).contains("Unhandled");
    String log = response.headers().firstValue("X-Amz-Log-Result").orElseThrow();
    assertThat(new String(Base64.getDecoder().decode(log), java.nio.charset.StandardCharsets.UTF_8))
        .contains("START RequestId", "Invoke Error", "END RequestId");
  }

  @Test
  void clientContextArrives() throws Exception {
    String context =
        Base64.getEncoder()
            .encodeToString(
                "{\"custom\":{\"x\":1}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(post("echo", "1", "X-Amz-Client-Context", context).body())
        .isEqualTo("{\"event\":1,\"client\":{\"custom\":{\"x\":1}}}");
  }

  @Test
  void theClientContextOfACommandArrivesAndAVersionIsRefused() throws Exception {
    Service built = service.build();
    Function echo = built.function("echo").orElseThrow();
    byte[] event = "1".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    InvokeResult result =
        target
            .provider()
            .invoke(
                new InvokeRequest(
                    built, echo, event, InvokeRequest.Mode.SYNC, false, "$LATEST", "{\"é\":1}"));

    assertThat(new String(result.payload(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"event\":1,\"client\":{\"é\":1}}");
    assertThatThrownBy(
            () ->
                target
                    .provider()
                    .invoke(
                        new InvokeRequest(
                            built, echo, event, InvokeRequest.Mode.SYNC, false, "7", null)))
        .hasMessageContaining("no version or alias 7");
  }

  @Test
  void requestsThatLambdaRefusesAreRefused() throws Exception {
    HttpResponse<String> unknown = post("nowhere", "{}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("X-Amzn-ErrorType"))
        .contains("ResourceNotFoundException");
    assertThat(unknown.body()).contains("first-dev-echo");

    assertThat(post("echo", "{no json").statusCode()).isEqualTo(400);
    assertThat(post("echo", "\"" + "x".repeat(6 * 1024 * 1024) + "\"").statusCode()).isEqualTo(413);
    assertThat(post("echo", "{}", "Origin", "http://evil.example").statusCode()).isEqualTo(403);
  }

  @Test
  void anEventIsTriedThreeTimes() throws Exception {
    int status = post("fails", "{\"once\":1}", "X-Amz-Invocation-Type", "Event").statusCode();

    assertThat(status).isEqualTo(202);
    LocalTarget.eventually(
        "three attempts of one request",
        () ->
            target.logs(service, "fails").stream()
                .filter(line -> line.startsWith("START"))
                .collect(
                    java.util.stream.Collectors.groupingBy(
                        line -> line, java.util.stream.Collectors.counting()))
                .containsValue(3L));
  }

  @Test
  void aFunctionCallsAnother() throws Exception {
    assertThat(target.result(service, "calls", "{\"b\":2}")).contains("{\\\"b\\\":2}");
  }

  @Test
  void anotherServiceRunsBesideIt() throws Exception {
    TestService second = service("second");
    target.deploy(second);

    assertThat(target.record(second).pid()).isNotEqualTo(target.record(service).pid());
    assertThat(target.result(second, "echo", "2")).isEqualTo("{\"event\":2}");
    assertThat(target.result(service, "echo", "1")).isEqualTo("{\"event\":1}");
  }

  @Test
  void followingShowsWhatComes() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    LogsRequest request =
        new LogsRequest(service.build(), null, Instant.now(), "START", true, Duration.ZERO);
    Thread follower =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    target.provider().logs(request, (LogLine line) -> seen.add(line.function()));
                  } catch (dev.tradewind.spi.ProviderException e) {
                    seen.add(e.toString());
                  }
                });
    target.invoke(service, "other", "{}");
    LocalTarget.eventually("the line is seen", () -> seen.contains("other"));

    follower.interrupt();
    follower.join();
  }
}
