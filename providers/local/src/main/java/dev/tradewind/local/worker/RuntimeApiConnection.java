package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * One connection of a worker to its Runtime API (AWS Lambda Developer Guide, "Using the Lambda
 * runtime API for custom runtimes").
 */
final class RuntimeApiConnection {

  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final int COPY_BELOW = 64 * 1024;

  private final Socket socket;
  private final WorkerEvents events;
  private final String arn;
  private final Consumer<RuntimeApiConnection> asks;

  RuntimeApiConnection(
      Socket socket, WorkerEvents events, String arn, Consumer<RuntimeApiConnection> asks) {
    this.socket = socket;
    this.events = events;
    this.arn = arn;
    this.asks = asks;
  }

  void run() {
    try (socket) {
      HttpRequestReader reader =
          new HttpRequestReader(
              socket.getInputStream(), socket.getOutputStream(), ErrorPayload.MAX_RESPONSE);
      for (HttpRequestReader.Request request = reader.next();
          request != null;
          request = reader.next()) {
        handle(request);
      }
    } catch (IOException | NumberFormatException e) {
      // The worker is gone or talks nonsense; its exit tells the invocation.
    }
  }

  private void handle(HttpRequestReader.Request request) throws IOException {
    String path = request.path();
    if (!path.startsWith(PREFIX)) {
      answer(404, error("NotFound", "No such operation of the Runtime API: " + path));
      return;
    }
    String operation = path.substring(PREFIX.length());
    if (operation.equals("invocation/next") && request.method().equals("GET")) {
      asks.accept(this);
    } else if (operation.equals("init/error")) {
      answer(202, ACCEPTED);
      events.initFailed(request.body());
    } else if (operation.startsWith("invocation/") && operation.endsWith("/response")) {
      respond(id(operation, "/response"), request);
    } else if (operation.startsWith("invocation/") && operation.endsWith("/error")) {
      boolean known = events.failed(id(operation, "/error"), request.body());
      answer(known ? 202 : 400, known ? ACCEPTED : unknownId());
    } else {
      answer(404, error("NotFound", "No such operation of the Runtime API: " + path));
    }
  }

  private void respond(String id, HttpRequestReader.Request request) throws IOException {
    if (request.tooLarge()) {
      events.output(
          "LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.");
      events.failed(id, ErrorPayload.responseTooLarge());
      answer(
          413,
          error(
              "RequestEntityTooLarge",
              "Exceeded maximum allowed payload size (" + ErrorPayload.MAX_RESPONSE + " bytes)."));
      return;
    }
    boolean known = events.succeeded(id, request.body());
    answer(known ? 202 : 400, known ? ACCEPTED : unknownId());
  }

  private static final byte[] ACCEPTED = "{\"status\":\"OK\"}\n".getBytes(UTF_8);

  private static byte[] unknownId() {
    return error("InvalidRequestID", "This is not the invocation that runs.");
  }

  private static byte[] error(String type, String message) {
    return ErrorPayload.of(type, message);
  }

  private static String id(String operation, String end) {
    int from = "invocation/".length();
    int to = operation.length() - end.length();
    return to <= from ? "" : operation.substring(from, to);
  }

  void deliver(Invocation invocation, long deadlineMillis) throws IOException {
    StringBuilder head = new StringBuilder(512);
    head.append("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ");
    head.append(invocation.event().length);
    head.append("\r\nLambda-Runtime-Aws-Request-Id: ").append(invocation.requestId());
    head.append("\r\nLambda-Runtime-Deadline-Ms: ").append(deadlineMillis);
    head.append("\r\nLambda-Runtime-Invoked-Function-Arn: ").append(arn);
    head.append("\r\nLambda-Runtime-Trace-Id: ").append(invocation.traceId());
    String client = invocation.clientContext();
    if (client != null) {
      head.append("\r\nLambda-Runtime-Client-Context: ").append(client);
    }
    head.append("\r\n\r\n");
    send(head.toString().getBytes(UTF_8), invocation.event());
  }

  private void answer(int status, byte[] body) throws IOException {
    String head =
        "HTTP/1.1 "
            + status
            + (status == 202 ? " Accepted" : " Error")
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    send(head.getBytes(ISO_8859_1), body);
  }

  private void send(byte[] head, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    if (body.length > COPY_BELOW) {
      out.write(head);
      out.write(body);
      return;
    }
    byte[] whole = new byte[head.length + body.length]; // One packet instead of two.
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    out.write(whole);
  }
}
