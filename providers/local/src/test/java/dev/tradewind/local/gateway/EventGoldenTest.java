package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.front.Fronts;
import dev.tradewind.local.gateway.front.FunctionCalls;
import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.local.gateway.message.RequestIdentity;
import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Sequence;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and the events they become, one file each under {@code events/}. The files know no
 * language, so that other adapters can be held to them: {@code -Dgolden.update=true} writes what
 * this gateway does into them.
 */
class EventGoldenTest {

  private static final Path CASES =
      Path.of("src/test/resources/dev/tradewind/local/gateway/events");

  private static final RequestIdentity IDENTITY =
      new RequestIdentity(
          "11111111-2222-4333-8444-555555555555",
          "AbCdEfGhIjKlMnO=",
          "1-5e1b4151-5ac6c58f3b2d1e0f4a6b8c7d",
          Instant.parse("2026-03-04T05:06:07.089Z"));

  static Stream<String> cases() throws Exception {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void requestBecomesTheEvent(String name) throws Exception {
    Path file = CASES.resolve(name);
    Mapping golden = json(Files.readString(file));
    Mapping event = json(event(golden));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, JsonWriter.pretty(golden.with("event", event)) + "\n");
      return;
    }
    assertThat(JsonWriter.pretty(event))
        .isEqualTo(JsonWriter.pretty(golden.get("event").orElseThrow()));
  }

  private static Mapping json(String text) throws Exception {
    return JsonReader.read(text, "case").asMapping().orElseThrow();
  }

  private static String event(Mapping golden) throws Exception {
    FakeFunctions functions = new FakeFunctions().returning("f", "{\"statusCode\":200}");
    try (FunctionCalls calls = new FunctionCalls(functions)) {
      GatewayRequest request = request(golden.mapping("request").orElseThrow());
      Fronts fronts = fronts(golden, calls);
      assertThat(fronts.of(request.path()).serve(request).status()).isEqualTo(200);
      return functions.nextEvent();
    }
  }

  private static Fronts fronts(Mapping golden, FunctionCalls calls) {
    List<RestRoute> rest = new ArrayList<>();
    List<HttpApiRoute> httpApi = new ArrayList<>();
    boolean async = golden.get("async").isPresent();
    String format = golden.text("payloadFormat").orElse("2.0");
    for (String route : texts(golden, "routes")) {
      String method = route.substring(0, route.indexOf(' '));
      String path = route.substring(method.length() + 1);
      rest.add(
          new RestRoute(
              method,
              path,
              "f",
              async ? HttpIntegration.TEMPLATE : HttpIntegration.PROXY,
              async,
              RestRoute.LONGEST_TIMEOUT));
      httpApi.add(new HttpApiRoute(method, path, "f", format));
    }
    return switch (golden.text("api").orElseThrow()) {
      case "rest" ->
          new Fronts(
              new RestRoutes("dev", rest, Map.of(), texts(golden, "binaryMediaTypes")),
              new HttpApiRoutes(List.of(), null),
              List.of(),
              calls);
      case "httpApi" ->
          new Fronts(
              new RestRoutes("dev", List.of(), Map.of(), List.of()),
              new HttpApiRoutes(httpApi, null),
              List.of(),
              calls);
      case "functionUrl" ->
          new Fronts(
              new RestRoutes("dev", List.of(), Map.of(), List.of()),
              new HttpApiRoutes(List.of(), null),
              List.of(new FunctionUrlRoute("f", null)),
              calls);
      default -> throw new AssertionError("unknown api in " + golden.source());
    };
  }

  private static GatewayRequest request(Mapping request) {
    RawTarget target = RawTarget.of(request.text("target").orElseThrow());
    List<Headers.Field> headers = new ArrayList<>();
    for (Node field : request.sequence("headers").orElseThrow().items()) {
      Sequence pair = field.asSequence().orElseThrow();
      headers.add(
          new Headers.Field(
              pair.items().get(0).asText().orElseThrow(),
              pair.items().get(1).asText().orElseThrow()));
    }
    byte[] body =
        request
            .text("bodyBase64")
            .map(text -> Base64.getDecoder().decode(text))
            .orElseGet(() -> request.text("body").orElse("").getBytes(StandardCharsets.UTF_8));
    return new GatewayRequest(
        request.text("method").orElseThrow(),
        target.path(),
        target.query(),
        "HTTP/1.1",
        new Headers(headers),
        body,
        "127.0.0.1",
        3000,
        IDENTITY);
  }

  private static List<String> texts(Mapping parent, String key) {
    return parent.sequence(key).map(list -> list.items()).orElse(List.of()).stream()
        .map(node -> node.asText().orElseThrow())
        .toList();
  }
}
