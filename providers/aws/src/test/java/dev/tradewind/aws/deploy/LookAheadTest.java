package dev.tradewind.aws.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.session.AwsSessions;
import dev.tradewind.model.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;

/** With the SDK, against a server that answers like CloudFormation and S3. */
class LookAheadTest {

  private static final Service SERVICE =
      ProjectFixture.of("{'service':'shop','provider':{'name':'aws','deploymentBucket':'b'}}")
          .service();

  private static final Map<String, String> PROPERTIES =
      Map.of("aws.accessKeyId", "test", "aws.secretAccessKey", "test");

  private final AtomicLong nanos = new AtomicLong();
  private int status = 200;
  private String stacks =
      "<member><StackId>arn:1</StackId><StackName>shop-dev</StackName>"
          + "<StackStatus>UPDATE_COMPLETE</StackStatus></member>";

  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    PROPERTIES.forEach(System::setProperty);
    System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void end() {
    PROPERTIES.keySet().forEach(System::clearProperty);
    System.clearProperty("aws.endpointUrl");
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String result =
        form.contains("GetTemplate")
            ? "<TemplateBody>{\"Resources\":{}}</TemplateBody>"
            : "<Stacks>" + stacks + "</Stacks>";
    String action = form.contains("GetTemplate") ? "GetTemplate" : "DescribeStacks";
    String xml =
        status == 200
            ? "<R><" + action + "Result>" + result + "</" + action + "Result></R>"
            : "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>";
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : xml.length());
    if (!head) {
      exchange.getResponseBody().write(xml.getBytes(UTF_8));
    }
    exchange.close();
  }

  private LookAhead look() {
    return LookAhead.start(new AwsSessions(Map.of()), SERVICE, nanos::get);
  }

  @Test
  void whatWasReadCountsForFiveSeconds() throws Exception {
    try (LookAhead ahead = look()) {
      assertThat(ahead.standing()).map(it -> it.store().bucket()).contains("b");
      nanos.set(Duration.ofSeconds(5).toNanos());
      assertThat(ahead.standing()).isEmpty();
    }
  }

  @Test
  void aStackThatIsNotReadyIsOfNoUse() throws Exception {
    stacks = stacks.replace("UPDATE_COMPLETE", "UPDATE_IN_PROGRESS");
    try (LookAhead ahead = look()) {
      assertThat(ahead.standing()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsToldToWhoeverDeploys() {
    status = 403;
    try (LookAhead ahead = look()) {
      assertThatThrownBy(ahead::session).isInstanceOf(CloudFormationException.class);
    }
  }

  @Test
  void theSessionIsClosedWithIt() throws Exception {
    AwsSession session;
    try (LookAhead ahead = look()) {
      session = ahead.session();
    }
    assertThatThrownBy(session::sts).isInstanceOf(IllegalStateException.class);
  }
}
