package dev.tradewind.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.tradewind.local.state.LocalDeployment;
import dev.tradewind.local.state.PlatformRecord;
import dev.tradewind.local.state.StateFolder;
import dev.tradewind.local.template.JsonTree;
import dev.tradewind.local.time.TimeSource;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;

/**
 * What the command asks of the platform, with JSON bodies: {@code GET /info}, {@code POST /update}
 * (runs what {@code deployment.json} says now) and {@code POST /stop}. Every request carries the
 * token of {@code platform.json}, which only the user who deployed can read.
 */
final class AdminServer implements AutoCloseable {

  private final Platform platform;
  private final StateFolder state;
  private final TimeSource time;
  private final String token;
  private final String build;
  private final Runnable stop;
  private final AdminHttpServer server;

  /**
   * @param build which installation of the command has started this platform
   * @param stop ends the platform
   */
  AdminServer(
      Platform platform,
      StateFolder state,
      TimeSource time,
      String token,
      String build,
      Runnable stop)
      throws IOException {
    this.build = build;
    this.platform = platform;
    this.state = state;
    this.time = time;
    this.token = token;
    this.stop = stop;
    this.server = new AdminHttpServer(0);
    server.serve("/", this::handle);
  }

  /** Serves, and writes down how this platform is reached. */
  void start() throws IOException {
    server.start();
    writeRecord();
  }

  private void writeRecord() throws IOException {
    PlatformRecord.ofThisProcess(
            platform.gatewayPort(),
            server.port(),
            platform.lambdaPort(),
            token,
            time.now().toString(),
            build)
        .write(state.platformFile());
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!authorized(exchange)) {
      AdminHttpServer.answer(exchange, 401, new byte[0]);
      return;
    }
    String operation = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    switch (operation) {
      case "GET /info" -> answer(exchange, 200, info());
      case "POST /update" -> update(exchange);
      case "POST /stop" -> {
        answer(exchange, 200, new JsonTree());
        stop.run();
      }
      default -> AdminHttpServer.answer(exchange, 404, new byte[0]);
    }
  }

  private boolean authorized(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(given.getBytes(UTF_8), ("Bearer " + token).getBytes(UTF_8));
  }

  private JsonTree info() {
    JsonTree workers = new JsonTree();
    platform.functions().workers().forEach((key, count) -> workers.put(key, count));
    return new JsonTree().put("workers", workers.build());
  }

  private void update(HttpExchange exchange) throws IOException {
    try {
      Mapping request = body(exchange);
      Map<String, String> environment = JsonTree.textMap(request, "environment");
      boolean force = JsonTree.flag(request, "force");
      boolean changed =
          platform.update(LocalDeployment.read(state.deploymentFile()), environment, 0, force);
      if (changed) {
        writeRecord();
      }
      answer(
          exchange,
          200,
          new JsonTree()
              .put("changed", changed)
              .texts("inUse", platform.foldersInUse().stream().map(Path::toString).toList()));
    } catch (IOException | RuntimeException | JsonSyntaxException e) {
      e.printStackTrace(); // The platform's own log.
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      answer(exchange, 500, new JsonTree().put("message", message));
    }
  }

  private static Mapping body(HttpExchange exchange) throws IOException, JsonSyntaxException {
    String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    return JsonReader.read(text, "request")
        .asMapping()
        .orElse(Mapping.empty(SourceRange.none("request")));
  }

  private static void answer(HttpExchange exchange, int status, JsonTree body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    AdminHttpServer.answer(exchange, status, JsonWriter.compact(body.build()).getBytes(UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
