package dev.tradewind.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers like AWS, as far as a deploy without surprises needs it, so that {@link AotTraining} goes
 * through the SDK's classes without a network. Nothing else may use it.
 */
final class TrainingCloud implements AutoCloseable {

  private static final int OK = 200;
  private static final String STACK = "arn:aws:cloudformation:us-east-1:000000000000:stack/t/1";
  private static final String HASH = "x-amz-meta-filesha256";

  private final HttpServer server;
  private final AtomicInteger events = new AtomicInteger();
  private volatile String template = "{\"Resources\":{}}";
  private volatile String hash = "";

  private TrainingCloud(HttpServer server) {
    this.server = server;
  }

  static TrainingCloud start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TrainingCloud cloud = new TrainingCloud(server);
    server.createContext("/", cloud::answer);
    server.start();
    return cloud;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = body(exchange, form).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("x-amz-bucket-region", "us-east-1");
    if (head) {
      exchange.getResponseHeaders().add(HASH, hash);
    }
    exchange.sendResponseHeaders(OK, head || body.length == 0 ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private String body(HttpExchange exchange, String form) {
    if (form.startsWith("Action=")) {
      String action = form.substring("Action=".length(), form.indexOf('&'));
      return "<"
          + action
          + "Response><"
          + action
          + "Result>"
          + result(action)
          + "</"
          + action
          + "Result></"
          + action
          + "Response>";
    }
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("PUT")) {
      keep(path, exchange.getRequestHeaders().getFirst(HASH), form);
    }
    boolean json =
        exchange.getRequestHeaders().containsKey("X-Amz-Target") || path.contains("/functions/");
    if (json) {
      return function();
    }
    return exchange.getRequestMethod().equals("GET")
        ? "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"
        : "";
  }

  /**
   * So that a second deploy finds all in place; there is one archive. The SDK sends a body in
   * signed chunks: here one, around the template.
   */
  private void keep(String path, @Nullable String sent, String body) {
    if (path.endsWith("template.json")) {
      template = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    } else if (path.endsWith(".zip") && sent != null) {
      hash = sent;
    }
  }

  /** A function's configuration, with the blocks that Lambda always has. */
  private String function() {
    return """
    {"CodeSha256": "%s", "Environment": {"Variables": {"A": "b"}}, "TracingConfig": {"Mode": "Active"},
    "EphemeralStorage": {"Size": 512}, "LoggingConfig": {"LogFormat": "Text"}, "Architectures": ["x86_64"],
    "SnapStart": {"ApplyOn": "None"}, "Layers": []}
    """
        .formatted(hash);
  }

  private String result(String action) {
    return switch (action) {
      case "DescribeStacks" ->
          "<Stacks><member><StackId>"
              + STACK
              + "</StackId><StackName>training-dev</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>"
              + "<Outputs><member><OutputKey>HttpApiUrl</OutputKey><OutputValue>https://x"
              + "</OutputValue></member></Outputs><Tags><member><Key>STAGE</Key><Value>dev</Value>"
              + "</member></Tags></member></Stacks>";
      case "DescribeStackResource" ->
          "<StackResourceDetail><PhysicalResourceId>training</PhysicalResourceId>"
              + "</StackResourceDetail>";
      case "GetTemplate" -> "<TemplateBody>" + escaped(template) + "</TemplateBody>";
      case "CreateChangeSet" -> "<Id>set</Id>";
      case "DescribeChangeSet" ->
          "<Status>CREATE_COMPLETE</Status><Changes><member><ResourceChange><Action>Modify</Action>"
              + "<LogicalResourceId>HelloLambdaFunction</LogicalResourceId>"
              + "<ResourceType>AWS::Lambda::Function</ResourceType><Replacement>False</Replacement>"
              + "<Details><member><Target><Name>Code</Name></Target></member></Details>"
              + "</ResourceChange></member></Changes>";
      case "DescribeStackEvents" ->
          "<StackEvents><member><EventId>"
              + events.incrementAndGet()
              + "</EventId><StackId>"
              + STACK
              + "</StackId><PhysicalResourceId>"
              + STACK
              + "</PhysicalResourceId><ResourceStatus>UPDATE_COMPLETE</ResourceStatus>"
              + "<Timestamp>2026-01-01T00:00:00Z</Timestamp></member></StackEvents>";
      default -> "";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
