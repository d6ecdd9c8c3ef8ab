package dev.tradewind.testkit.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the SDK of AWS and an emulator, counts the calls and lets some go wrong. Attempts
 * at one call are told by the SDK's header {@code amz-sdk-invocation-id}; requests without it are
 * passed on and not counted.
 */
public final class FaultyProxy implements AutoCloseable {

  private static final String INVOCATION = "amz-sdk-invocation-id";

  /** Those that belong to one connection; the client makes its own. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final URI cloud;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private FaultPlan plan = FaultPlan.none();
  private int struck;

  private FaultyProxy(URI cloud, HttpServer server) {
    this.cloud = cloud;
    this.server = server;
  }

  /** One in front of a cloud, at a free port of loopback. */
  public static FaultyProxy before(URI cloud) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FaultyProxy proxy = new FaultyProxy(cloud, server);
    server.setExecutor(proxy.threads);
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  /** For {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Counts from one again, and lets calls go wrong by a plan from now on. */
  public synchronized void follow(FaultPlan faults) {
    plan = faults;
    numbers.clear();
    attempts.clear();
    names.clear();
    struck = 0;
  }

  /** The names of the calls since {@link #follow}, in the order of their first attempts. */
  public synchronized List<String> calls() {
    return List.copyOf(names);
  }

  /** How many attempts have gone wrong since {@link #follow}. */
  public synchronized int struck() {
    return struck;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String service = service(exchange);
      Optional<Fault> fault = fault(exchange, service, body);
      if (fault.isEmpty()) {
        answer(exchange, forward(exchange, body));
        return;
      }
      switch (fault.get()) {
        case Fault.Throttled throttled -> throttle(exchange, service);
        case Fault.ServerError error ->
            refuse(exchange, service, error.status(), "InternalFailure");
        case Fault.NotSent notSent -> notSent.first().run();
        case Fault.AnswerLost lost -> {
          forward(exchange, body);
          lost.first().run();
        }
        case Fault.Late late -> {
          pause(late.by());
          answer(exchange, forward(exchange, body));
        }
      }
    } // An exchange that is closed unanswered cuts its connection.
  }

  private synchronized Optional<Fault> fault(HttpExchange exchange, String service, byte[] body) {
    String invocation = exchange.getRequestHeaders().getFirst(INVOCATION);
    if (invocation == null) {
      return Optional.empty();
    }
    if (!numbers.containsKey(invocation)) {
      names.add(name(exchange, service, body));
      numbers.put(invocation, names.size());
    }
    int number = numbers.getOrDefault(invocation, 0);
    int attempt = attempts.merge(invocation, 1, Integer::sum);
    Optional<Fault> fault = plan.of(new ProxiedCall(number, attempt, names.get(number - 1)));
    struck += fault.isPresent() ? 1 : 0;
    return fault;
  }

  /** The service that the signature is for. */
  private static String service(HttpExchange exchange) {
    String signature = exchange.getRequestHeaders().getFirst("Authorization");
    String[] scope = signature == null ? new String[0] : signature.split("/", -1);
    return scope.length < 4 ? "" : scope[3];
  }

  private static String name(HttpExchange exchange, String service, byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (text.startsWith("Action=")) {
      return service + " " + text.substring("Action=".length(), (text + "&").indexOf('&'));
    }
    @Nullable String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return service
        + " "
        + (target == null
            ? exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()
            : target);
  }

  private static void throttle(HttpExchange exchange, String service) throws IOException {
    switch (service) {
      case "s3" -> refuse(exchange, service, 503, "SlowDown");
      case "cloudformation" -> refuse(exchange, service, 400, "Throttling");
      default -> refuse(exchange, service, 429, "TooManyRequestsException");
    }
  }

  /** An error in the protocol of a service: XML of S3, XML of the query services, else JSON. */
  private static void refuse(HttpExchange exchange, String service, int status, String code)
      throws IOException {
    String form =
        switch (service) {
          case "s3" -> "<Error><Code>%s</Code><Message>%s</Message></Error>";
          case "cloudformation", "sts", "iam", "sqs", "sns", "monitoring" ->
              "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>"
                  + "</ErrorResponse>";
          default -> "{\"__type\":\"%s\",\"message\":\"%s\"}";
        };
    byte[] answer =
        String.format(Locale.ROOT, form, code, "injected by the test")
            .getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", form.startsWith("<") ? "text/xml" : "application/json");
    exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
    send(exchange, status, answer);
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    URI asked = exchange.getRequestURI();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(cloud + asked.toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    response
        .headers()
        .firstValue("content-length")
        .filter(length -> exchange.getRequestMethod().equals("HEAD"))
        .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
