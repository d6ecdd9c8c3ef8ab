package dev.tradewind.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.template.JsonTree;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks to a running platform. HttpURLConnection, since it loads far less than HttpClient. */
final class PlatformClient {

  private static final int CONNECT_MILLIS = 2000;
  private static final int LOOK_MILLIS = 2000;
  private static final int ANSWER_MILLIS = 20_000;

  private final PlatformRecord platform;

  PlatformClient(PlatformRecord platform) {
    this.platform = platform;
  }

  /**
   * @param error the error type that the Invoke API names; null when it accepted the call
   */
  @SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
  record Invoked(
      int status,
      byte[] payload,
      @Nullable String functionError,
      @Nullable String logResult,
      @Nullable String error) {}

  /** Whether it answers. */
  boolean answers() {
    try {
      return admin("GET", "/info", null, LOOK_MILLIS).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Lets it run what is written down now; the answer says what changed and which code it uses. */
  Mapping update(Map<String, String> environment, boolean force) throws IOException {
    JsonTree request = new JsonTree().texts("environment", environment);
    if (force) {
      request.put("force", true);
    }
    Answer answer = admin("POST", "/update", JsonWriter.compact(request.build()), ANSWER_MILLIS);
    Mapping json = answer.json();
    if (answer.status() != 200) {
      throw new IOException("the platform refused: " + JsonTree.text(json, "message"));
    }
    return json;
  }

  void stop() throws IOException {
    admin("POST", "/stop", "{}", LOOK_MILLIS);
  }

  /**
   * Calls a function through the Invoke API.
   *
   * @param context JSON for the function's client context; null for none
   */
  Invoked invoke(String name, byte[] payload, String type, boolean tail, @Nullable String context)
      throws IOException {
    String path = "/2015-03-31/functions/" + URLEncoder.encode(name, UTF_8) + "/invocations";
    HttpURLConnection connection = connect(platform.lambdaPort(), path, "POST");
    connection.setReadTimeout(0); // As long as the function takes.
    connection.setRequestProperty("X-Amz-Invocation-Type", type);
    if (tail) {
      connection.setRequestProperty("X-Amz-Log-Type", "Tail");
    }
    if (context != null) {
      connection.setRequestProperty(
          "X-Amz-Client-Context", Base64.getEncoder().encodeToString(context.getBytes(UTF_8)));
    }
    Answer answer = send(connection, payload);
    return new Invoked(
        answer.status(),
        answer.body(),
        connection.getHeaderField("X-Amz-Function-Error"),
        connection.getHeaderField("X-Amz-Log-Result"),
        connection.getHeaderField("X-Amzn-ErrorType"));
  }

  private Answer admin(String method, String path, @Nullable String body, int millis)
      throws IOException {
    HttpURLConnection connection = connect(platform.adminPort(), path, method);
    connection.setReadTimeout(millis);
    connection.setRequestProperty("Authorization", "Bearer " + platform.token());
    return send(connection, body == null ? null : body.getBytes(UTF_8));
  }

  private static HttpURLConnection connect(int port, String path, String method)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestMethod(method);
    connection.setConnectTimeout(CONNECT_MILLIS);
    return connection;
  }

  private static Answer send(HttpURLConnection connection, byte @Nullable [] body)
      throws IOException {
    if (body != null) {
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length); // Never sent a second time by itself.
      connection.setRequestProperty("Content-Type", "application/json");
      connection.getOutputStream().write(body);
    }
    int status = connection.getResponseCode();
    InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
    try (in) {
      return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
  private record Answer(int status, byte[] body) {
    Mapping json() throws IOException {
      try {
        return JsonReader.read(new String(body, UTF_8), "answer")
            .asMapping()
            .orElse(Mapping.empty(SourceRange.none("answer")));
      } catch (JsonSyntaxException e) {
        throw new IOException("an answer that is no JSON, status " + status, e);
      }
    }
  }
}
