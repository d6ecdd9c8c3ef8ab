package dev.tradewind.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.tradewind.local.invoke.Outcome;
import dev.tradewind.local.template.JsonTree;
import dev.tradewind.local.worker.OutputTail;
import dev.tradewind.spi.json.JsonWriter;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Lambda's Invoke operation for the functions of the service (AWS Lambda API Reference, "Invoke"),
 * so that AWS SDKs and {@code aws lambda invoke} call functions here. Signatures are not checked.
 */
final class InvokeEndpoint {

  static final String PATH = "/2015-03-31/functions/";

  private static final int MAX_SYNC = 6 * 1024 * 1024;
  private static final int MAX_ASYNC = 1024 * 1024;
  private static final int TAIL = 4 * 1024;

  private final Functions functions;
  private final AsyncCalls async;
  private final JsonFactory json = new JsonFactory();

  InvokeEndpoint(Functions functions, AsyncCalls async) {
    this.functions = functions;
    this.async = async;
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (!path.endsWith("/invocations") || !exchange.getRequestMethod().equals("POST")) {
      error(
          exchange,
          404,
          "UnknownOperationException",
          "Only the Invoke operation of Lambda is served here.");
      return;
    }
    String end = "/invocations";
    String name =
        path.length() <= PATH.length() + end.length() - 1
            ? ""
            : URLDecoder.decode(path.substring(PATH.length(), path.length() - end.length()), UTF_8);
    Optional<String> key = functions.key(functionName(name));
    if (key.isEmpty()) {
      error(
          exchange,
          404,
          "ResourceNotFoundException",
          "Function not found: "
              + name
              + ". This service has "
              + String.join(", ", functions.names()));
      return;
    }
    invoke(exchange, key.get());
  }

  /** Takes a name, {@code account:function:name} or an ARN, each with or without a qualifier. */
  static String functionName(String written) {
    String[] parts = written.split(":", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      if (parts[i].equals("function")) {
        return parts[i + 1];
      }
    }
    return parts[0];
  }

  private void invoke(HttpExchange exchange, String function) throws IOException {
    Headers request = exchange.getRequestHeaders();
    String type = first(request, "X-Amz-Invocation-Type", "RequestResponse");
    int limit = type.equals("Event") ? MAX_ASYNC : MAX_SYNC;
    byte[] event = exchange.getRequestBody().readNBytes(limit + 1);
    if (event.length > limit) {
      error(
          exchange,
          413,
          "RequestTooLargeException",
          "Request must be smaller than " + limit + " bytes for the InvokeFunction operation");
      return;
    }
    String problem = event.length == 0 ? null : jsonProblem(event);
    if (problem != null) {
      error(
          exchange,
          400,
          "InvalidRequestContentException",
          "Could not parse request body into json: " + problem);
      return;
    }
    boolean tail = first(request, "X-Amz-Log-Type", "None").equals("Tail");
    Call call =
        new Call(
            event.length == 0 ? "{}".getBytes(UTF_8) : event,
            clientContext(request),
            tail ? new OutputTail(TAIL) : null);
    switch (type) {
      case "DryRun" -> AdminHttpServer.answer(exchange, 204, new byte[0]);
      case "Event" -> event(exchange, function, call);
      case "RequestResponse" -> requestResponse(exchange, function, call);
      default ->
          error(
              exchange,
              400,
              "InvalidParameterValueException",
              "X-Amz-Invocation-Type is RequestResponse, Event or DryRun, not " + type);
    }
  }

  private void event(HttpExchange exchange, String function, Call call) throws IOException {
    String requestId = Functions.newRequestId();
    exchange.getResponseHeaders().set("X-Amzn-RequestId", requestId);
    if (async.accept(function, new Call(call.event(), call.clientContext(), null), requestId)) {
      AdminHttpServer.answer(exchange, 202, new byte[0]);
    } else {
      throttled(exchange);
    }
  }

  private void requestResponse(HttpExchange exchange, String function, Call call)
      throws IOException {
    String requestId = Functions.newRequestId();
    Headers response = exchange.getResponseHeaders();
    response.set("X-Amzn-RequestId", requestId);
    Outcome outcome;
    try {
      outcome = functions.call(function, call, requestId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      error(exchange, 500, "ServiceException", "The platform is ending.");
      return;
    }
    OutputTail tail = call.tail();
    if (tail != null) {
      response.set("X-Amz-Log-Result", Base64.getEncoder().encodeToString(tail.bytes()));
    }
    switch (outcome) {
      case Outcome.Succeeded done -> payload(exchange, done.payload());
      case Outcome.Failed failed -> {
        response.set("X-Amz-Function-Error", "Unhandled");
        payload(exchange, failed.payload());
      }
      case Outcome.Throttled ignored -> throttled(exchange);
      case Outcome.Unknown ignored ->
          error(exchange, 404, "ResourceNotFoundException", "Function not found: " + function);
    }
  }

  private static void payload(HttpExchange exchange, byte[] payload) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Amz-Executed-Version", "$LATEST");
    AdminHttpServer.answer(exchange, 200, payload);
  }

  private static void throttled(HttpExchange exchange) throws IOException {
    error(exchange, 429, "TooManyRequestsException", "Rate Exceeded.");
  }

  private static void error(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Amzn-ErrorType", type);
    AdminHttpServer.answer(
        exchange,
        status,
        JsonWriter.compact(new JsonTree().put("Type", "User").put("Message", message).build())
            .getBytes(UTF_8));
  }

  private static String first(Headers headers, String name, String fallback) {
    String value = headers.getFirst(name);
    return value == null ? fallback : value;
  }

  /** Header values go on to the worker in a header: no line ends get in. */
  private static @Nullable String clientContext(Headers headers) {
    String value = headers.getFirst("X-Amz-Client-Context");
    if (value == null) {
      return null;
    }
    try {
      return new String(Base64.getDecoder().decode(value), UTF_8).replaceAll("[\\r\\n]+", " ");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Looks over the text without building a tree of it: an event can be megabytes. */
  private @Nullable String jsonProblem(byte[] event) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), event)) {
      if (parser.nextToken() == null) {
        return "it is empty";
      }
      parser.skipChildren();
      return parser.nextToken() == null ? null : "text after the end of the document";
    } catch (JacksonException e) {
      return e.getOriginalMessage();
    }
  }
}
