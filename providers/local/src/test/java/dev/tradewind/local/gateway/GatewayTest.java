package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tradewind.local.gateway.RawClient.Answer;
import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.model.event.Cors;
import dev.tradewind.model.event.HttpIntegration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole gateway, through a socket. */
class GatewayTest {

  private static final Cors REST_CORS =
      new Cors(
          List.of("https://a.example", "https://*.b.example"),
          List.of("OPTIONS", "GET"),
          List.of("Content-Type"),
          List.of(),
          true,
          Duration.ofSeconds(60),
          "max-age=5");

  private static final Cors HTTP_CORS =
      new Cors(
          List.of("https://a.example"),
          List.of("GET", "POST"),
          List.of("x-one", "x-two"),
          List.of("x-seen"),
          true,
          Duration.ofSeconds(60),
          null);

  private final FakeFunctions functions =
      new FakeFunctions()
          .returning("hello", "{\"statusCode\":200,\"body\":\"hello\"}")
          .returning("empty", "{\"statusCode\":204}")
          .returning("cached", "{\"statusCode\":304,\"headers\":{\"ETag\":\"x\"},\"body\":\"no\"}")
          .returning(
              "cors",
              "{\"statusCode\":200,\"headers\":{\"access-control-allow-origin\":\"https://evil\"},"
                  + "\"body\":\"x\"}")
          .returning(
              "image",
              "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"image/png\"},"
                  + "\"body\":\"iVBORw0KGgr/AA==\",\"isBase64Encoded\":true}")
          .returning("splits", "{\"statusCode\":200,\"headers\":{\"X\":\"1\\r\\nEvil: 1\"}}")
          .returning("unicode", "{\"statusCode\":200,\"headers\":{\"X-Name\":\"Zoë\"}}")
          .returning("malformed", "{\"hello\":1}")
          .running("failing", event -> new Outcome.Failed("r", "{}".getBytes(UTF)))
          .running("busy", event -> new Outcome.Throttled("r"));

  private static final Charset UTF = StandardCharsets.UTF_8;

  private final Gateway gateway = new Gateway(routes(null), functions);
  private int port;
  private RawClient client = new RawClient(0);

  @BeforeEach
  void start() throws IOException {
    port = gateway.start(0);
    client = new RawClient(port);
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private static ApiRoutes routes(@Nullable Cors httpApiCors) {
    return new ApiRoutes(
        new RestRoutes(
            "dev",
            List.of(
                rest("GET", "/hello", "hello"),
                rest("ANY", "/any/{proxy+}", "hello"),
                rest("POST", "/image", "image"),
                rest("GET", "/malformed", "malformed"),
                rest("GET", "/failing", "failing"),
                rest("GET", "/busy", "busy"),
                rest("GET", "/gone", "gone"),
                rest("GET", "/splits", "splits"),
                rest("GET", "/unicode", "unicode"),
                rest("GET", "/empty", "empty"),
                rest("GET", "/cached", "cached"),
                new RestRoute(
                    "GET", "/late", "late", HttpIntegration.PROXY, false, Duration.ofMillis(50)),
                new RestRoute(
                    "POST", "/async", "late", HttpIntegration.PROXY, true, Duration.ofSeconds(29)),
                new RestRoute(
                    "GET", "/mock", "hello", HttpIntegration.MOCK, false, Duration.ofSeconds(29))),
            Map.of("/hello", REST_CORS),
            List.of("image/*")),
        new HttpApiRoutes(
            List.of(
                http("GET", "/hello", "hello"),
                http("GET", "/cors", "cors"),
                http("GET", "/failing", "failing"),
                http("GET", "/busy", "busy"),
                http("ANY", "/image", "image"),
                http("ANY", "/echo/{proxy+}", "hello")),
            httpApiCors),
        List.of(new FunctionUrlRoute("hello", null), new FunctionUrlRoute("failing", null)));
  }

  private static RestRoute rest(String method, String path, String function) {
    return new RestRoute(
        method, path, function, HttpIntegration.PROXY, false, RestRoute.LONGEST_TIMEOUT);
  }

  private static HttpApiRoute http(String method, String path, String function) {
    return new HttpApiRoute(method, path, function, "2.0");
  }

  @Test
  void stagePrefixBelongsToRestAndTheRestToTheHttpApi() throws Exception {
    assertThat(client.get("/dev/hello").header("x-amzn-RequestId")).isNotEmpty();
    assertThat(client.get("/hello").header("apigw-requestid")).isNotEmpty();
    assertThat(client.get("/dev/nothing").body())
        .isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    assertThat(client.get("/devel").body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void unknownRouteIsAnsweredAsTheRealGatewayDoes() throws Exception {
    Answer rest = client.get("/dev/nothing");
    assertThat(rest.status()).isEqualTo(403);
    assertThat(rest.header("x-amzn-ErrorType")).isEqualTo("MissingAuthenticationTokenException");
    assertThat(client.get("/nothing").status()).isEqualTo(404);
    assertThat(client.send("DELETE /hello HTTP/1.1", "", "").status()).isEqualTo(404);
    assertThat(client.send("DELETE /dev/hello HTTP/1.1", "", "").status()).isEqualTo(403);
  }

  @Test
  void serviceWithoutHttpApiAnswersEverythingAsRest() throws Exception {
    gateway.update(
        new ApiRoutes(routes(null).rest(), new HttpApiRoutes(List.of(), null), List.of()));
    assertThat(client.get("/").status()).isEqualTo(403);
    assertThat(client.get("/hello").status()).isEqualTo(403);
    assertThat(client.get("/dev/hello").status()).isEqualTo(200);
  }

  @Test
  void newRoutesCountFromTheNextRequestOn() throws Exception {
    gateway.update(
        new ApiRoutes(
            new RestRoutes("dev", List.of(), Map.of(), List.of()),
            new HttpApiRoutes(List.of(http("GET", "/new", "hello")), null),
            List.of()));
    assertThat(client.get("/new").status()).isEqualTo(200);
    assertThat(client.get("/hello").status()).isEqualTo(404);
  }

  @Test
  void failuresOfFunctionsHaveTheStatusOfTheirKindOfApi() throws Exception {
    assertThat(client.get("/dev/failing").status()).isEqualTo(502);
    assertThat(client.get("/dev/malformed").status()).isEqualTo(502);
    assertThat(client.get("/dev/splits").status()).isEqualTo(502);
    assertThat(client.get("/dev/busy").status()).isEqualTo(500);
    assertThat(client.get("/dev/gone").status()).isEqualTo(500);
    assertThat(client.get("/failing").status()).isEqualTo(500);
    assertThat(client.get("/busy").status()).isEqualTo(503);
    assertThat(client.get("/_url/failing/").status()).isEqualTo(502);
  }

  @Test
  void lateFunctionIsGivenUpButRunsOn() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    functions.running(
        "late",
        event -> {
          answered.await();
          ended.countDown();
          return FakeFunctions.success("{}");
        });
    Answer answer = client.get("/dev/late");
    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.body()).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
    answered.countDown();
    ended.await();
  }

  @Test
  void asyncRouteIsAnsweredBeforeTheFunctionHasRun() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    functions.running(
        "late",
        event -> {
          answered.await();
          return FakeFunctions.success("{}");
        });
    Answer answer = client.send("POST /dev/async HTTP/1.1", "Content-Length: 2\r\n", "hi");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEmpty();
    answered.countDown();
    assertThat(functions.nextEvent()).contains("hi");
    assertThat(functions.accepted()).isEqualTo(1);
  }

  @Test
  void clientThatGoesAwayDoesNotStopTheFunction() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    functions.running(
        "hello",
        event -> {
          gone.await();
          ended.countDown();
          return FakeFunctions.success("{\"statusCode\":200,\"body\":\"hello\"}");
        });
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF));
      functions.nextEvent();
      socket.setSoLinger(true, 0);
    }
    gone.countDown();
    ended.await();
    assertThat(client.get("/hello").status()).isEqualTo(200);
  }

  @Test
  void integrationThatIsNotThereYetSaysSo() throws Exception {
    Answer answer = client.get("/dev/mock");
    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.body()).contains("mock");
  }

  @Test
  void headHasTheHeadersOfTheAnswerAndNoBody() throws Exception {
    Answer answer = client.send("HEAD /dev/any/x HTTP/1.1", "", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).isEqualTo("5");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.bytes()).isEmpty();
    assertThat(client.send("HEAD /dev/hello HTTP/1.1", "", "").status()).isEqualTo(403);
    assertThat(client.send("HEAD /hello HTTP/1.1", "", "").status()).isEqualTo(404);
  }

  @Test
  void statusesWithoutABodyHaveNone() throws Exception {
    Answer empty = client.get("/dev/empty");
    assertThat(empty.status()).isEqualTo(204);
    assertThat(empty.bytes()).isEmpty();
    assertThat(empty.header("Content-Length")).isEmpty();
    Answer cached = client.get("/dev/cached");
    assertThat(cached.status()).isEqualTo(304);
    assertThat(cached.header("ETag")).isEqualTo("x");
    assertThat(cached.bytes()).isEmpty();
  }

  @Test
  void unknownMethodsReachAnyRoutes() throws Exception {
    assertThat(client.send("PROPFIND /echo/x HTTP/1.1", "", "").status()).isEqualTo(200);
    assertThat(functions.nextEvent()).contains("\"method\":\"PROPFIND\"");
  }

  @Test
  void headerNamesKeepTheirSpellingInRest() throws Exception {
    client.send(
        "GET /dev/hello HTTP/1.1", "accept: a\r\nX-lower-UPPER: b\r\nCONTENT-TYPE: c\r\n", "");
    assertThat(functions.nextEvent())
        .contains("\"accept\":\"a\"", "\"X-lower-UPPER\":\"b\"", "\"CONTENT-TYPE\":\"c\"");
  }

  @Test
  void headerValuesBeyondAsciiGoOutAsUtf8() throws Exception {
    Answer answer = client.get("/dev/unicode");
    String value = answer.header("X-Name");
    assertThat(new String(value.getBytes(StandardCharsets.ISO_8859_1), UTF)).isEqualTo("Zoë");
  }

  @Test
  void binaryAnswersAreDecodedForThoseWhoAskInRestAndAlwaysInHttpApis() throws Exception {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', (byte) 0xFF, 0};
    String length = "Content-Length: 0\r\n";
    String post = "POST /dev/image HTTP/1.1";
    assertThat(client.send(post, length + "Accept: image/png,*/*\r\n", "").bytes()).isEqualTo(png);
    assertThat(client.send(post, length + "Accept: text/html\r\n", "").body())
        .isEqualTo("iVBORw0KGgr/AA==");
    assertThat(client.get("/image").bytes()).isEqualTo(png);
  }

  @Test
  void chunkedBodiesAreReadWhole() throws Exception {
    client.send(
        "POST /dev/any/x HTTP/1.1",
        "Transfer-Encoding: chunked\r\n",
        "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    assertThat(functions.nextEvent()).contains("\"body\":\"abcde\"");
  }

  @Test
  void clientThatExpectsToBeAskedForTheBodyIsAsked() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /dev/any/x HTTP/1.1
          Host: x
          Expect: 100-continue
          Connection: close
          Content-Length: 2

          """;
      out.write(head.replace("\n", "\r\n").getBytes(UTF));
      out.flush();
      byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
      assertThat(new String(interim, UTF)).startsWith("HTTP/1.1 100");
      out.write("hi".getBytes(UTF));
      out.flush();
      assertThat(RawClient.read(socket.getInputStream()).status()).isEqualTo(200);
    }
    assertThat(functions.nextEvent()).contains("\"body\":\"hi\"");
  }

  @Test
  void bodyOverTenMegabytesIsRefusedUnread() throws Exception {
    String length = "Content-Length: 10485761\r\n";
    Answer rest = client.send("POST /dev/any/x HTTP/1.1", length, "");
    assertThat(rest.status()).isEqualTo(413);
    assertThat(rest.body()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
    Answer http = client.send("POST /echo/x HTTP/1.1", length, "");
    assertThat(http.status()).isEqualTo(413);
    assertThat(http.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    assertThat(functions.waitingEvents()).isZero();
  }

  @Test
  void eventOverLambdasLimitIsRefused() throws Exception {
    String body = "x".repeat(6_291_556);
    String length = "Content-Length: " + body.length() + "\r\n";
    Answer rest = client.send("POST /dev/any/x HTTP/1.1", length, body);
    assertThat(rest.status()).isEqualTo(413);
    assertThat(rest.body()).isEqualTo("{\"message\": \"Request Too Long\"}");
    assertThat(client.send("POST /echo/x HTTP/1.1", length, body).status()).isEqualTo(413);
    assertThat(functions.waitingEvents()).isZero();
  }

  @Test
  void tooManyHeadersAreRefused() throws Exception {
    String big = "X-Big: " + "x".repeat(10_300) + "\r\n";
    assertThat(client.send("GET /hello HTTP/1.1", big, "").status()).isEqualTo(431);
    String huge = "X-Big: " + "x".repeat(100_000) + "\r\n";
    assertThat(client.send("GET /hello HTTP/1.1", huge, "").status()).isEqualTo(431);
    assertThat(client.get("/hello?" + "x".repeat(10_300)).status()).isEqualTo(431);
  }

  @Test
  void restPreflightAnswersWithTheMatchingOrigin() throws Exception {
    Answer answer =
        client.send("OPTIONS /dev/hello HTTP/1.1", "Origin: https://x.b.example\r\n", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://x.b.example");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("OPTIONS,GET");
    assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("60");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=5");
    Answer other = client.send("OPTIONS /dev/hello HTTP/1.1", "Origin: https://c\r\n", "");
    assertThat(other.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
  }

  @Test
  void restAddsNothingToTheFunctionsAnswer() throws Exception {
    Answer answer = client.send("GET /dev/hello HTTP/1.1", "Origin: https://a.example\r\n", "");
    assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  @Test
  void httpApiAnswersPreflightsItself() throws Exception {
    gateway.update(routes(HTTP_CORS));
    String ask = "Access-Control-Request-Method: GET\r\n";
    Answer allowed =
        client.send("OPTIONS /any/path HTTP/1.1", "Origin: https://a.example\r\n" + ask, "");
    assertThat(allowed.status()).isEqualTo(204);
    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
    assertThat(allowed.header("Access-Control-Allow-Methods")).isEqualTo("GET,POST");
    assertThat(allowed.header("Access-Control-Allow-Headers")).isEqualTo("x-one,x-two");
    assertThat(allowed.header("Access-Control-Max-Age")).isEqualTo("60");
    Answer refused = client.send("OPTIONS /hello HTTP/1.1", "Origin: https://b\r\n" + ask, "");
    assertThat(refused.status()).isEqualTo(204);
    assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(functions.waitingEvents()).isZero();
  }

  @Test
  void httpApiReplacesTheFunctionsCorsHeaders() throws Exception {
    gateway.update(routes(HTTP_CORS));
    Answer allowed = client.send("GET /cors HTTP/1.1", "Origin: https://a.example\r\n", "");
    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
    assertThat(allowed.header("Access-Control-Expose-Headers")).isEqualTo("x-seen");
    assertThat(client.get("/cors").header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void withoutRulesOptionsIsARequestLikeAnyOther() throws Exception {
    String preflight = "Origin: https://a.example\r\nAccess-Control-Request-Method: GET\r\n";
    assertThat(client.send("OPTIONS /hello HTTP/1.1", preflight, "").status()).isEqualTo(404);
    assertThat(client.send("OPTIONS /echo/x HTTP/1.1", preflight, "").status()).isEqualTo(200);
    assertThat(client.get("/cors").header("Access-Control-Allow-Origin")).isEqualTo("https://evil");
  }

  @Test
  void functionUrlHasItsOwnPath() throws Exception {
    assertThat(client.get("/_url/hello/a?b").body()).isEqualTo("hello");
    assertThat(functions.nextEvent()).contains("\"rawPath\":\"/a\"");
    assertThat(client.get("/_url/other").status()).isEqualTo(404);
  }

  @Test
  void whatIsNoHttpDoesNotHurtTheServer() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(UTF));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF)).doesNotContain("<html");
    }
    assertThat(client.get("/hello").status()).isEqualTo(200);
  }

  @Test
  void portThatIsTakenIsSaid() {
    try (Gateway second = new Gateway(routes(null), functions)) {
      assertThatThrownBy(() -> second.start(port)).isInstanceOf(BindException.class);
    }
  }

  @Test
  void aPortThatIsTakenOnlyOnIpv6IsTaken() throws Exception {
    byte[] address = new byte[16];
    address[15] = 1;
    InetAddress ipv6 = InetAddress.getByAddress(address);
    assumeThat(NetworkInterface.getByInetAddress(ipv6)).isNotNull();
    try (ServerSocket other = new ServerSocket(0, 1, ipv6);
        Gateway second = new Gateway(routes(null), functions)) {
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(() -> second.start(other.getLocalPort()));
    }
  }
}
