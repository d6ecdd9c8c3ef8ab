package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.event.EventBody;
import dev.tradewind.local.gateway.event.EventHeaders;
import dev.tradewind.local.gateway.event.PayloadV1;
import dev.tradewind.local.gateway.event.RoutedRequest;
import dev.tradewind.local.gateway.event.TemplateEvent;
import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.local.gateway.message.MediaTypes;
import dev.tradewind.local.gateway.message.QueryString;
import dev.tradewind.local.gateway.response.ResponseReader;
import dev.tradewind.local.gateway.route.RestRoute;
import dev.tradewind.local.gateway.route.RestRouter;
import dev.tradewind.local.gateway.route.RestRoutes;
import dev.tradewind.local.invoke.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A REST API on one stage, which is the first segment of every path. Its own answers are those of
 * "Gateway response types for API Gateway" (API Gateway developer guide): an unknown resource or
 * method is a 403 about a missing token, a function that fails or whose result is malformed a 502,
 * a late one a 504; one that is throttled a 500 (repost.aws, "API Gateway proxy integration does
 * not forward Lambda throttling").
 */
public final class RestFront implements Front {

  private final RestRouter router;
  private final String stage;
  private final MediaTypes binary;
  private final FunctionCalls calls;
  private final RoutedRequest.Api api;
  private final PayloadV1 events = new PayloadV1();
  private final TemplateEvent templates = new TemplateEvent();
  private final ResponseReader responses = new ResponseReader();

  public RestFront(RestRoutes routes, FunctionCalls calls) {
    this.router = new RestRouter(routes);
    this.stage = routes.stage();
    this.binary = new MediaTypes(routes.binaryMediaTypes());
    this.calls = calls;
    this.api =
        new RoutedRequest.Api(
            RoutedRequest.Kind.REST, LocalAccount.ID, LocalAccount.REST_API, stage);
  }

  /** Whether a path begins with the stage. */
  boolean owns(String path) {
    int end = 1 + stage.length();
    return path.startsWith(stage, 1) && (path.length() == end || path.charAt(end) == '/');
  }

  @Override
  public GatewayResponse serve(GatewayRequest request) {
    GatewayResponse response =
        owns(request.path()) ? onStage(request) : missingAuthenticationToken();
    return response
        .with("x-amzn-RequestId", request.identity().requestId())
        .with("x-amz-apigw-id", request.identity().extendedId());
  }

  private GatewayResponse onStage(GatewayRequest request) {
    String path = withoutStage(request.path());
    return switch (router.route(request.method(), path)) {
      case null -> missingAuthenticationToken();
      case RestRouter.Preflight preflight ->
          RestPreflight.answer(preflight.cors(), request.headers().first("Origin"));
      case RestRouter.Method method -> method(request, path, method);
    };
  }

  private GatewayResponse method(GatewayRequest request, String path, RestRouter.Method method) {
    RestRoute route = method.route();
    RoutedRequest routed =
        new RoutedRequest(
            request,
            api,
            route.path(),
            route.method() + " " + route.path(),
            method.pathParameters(),
            path,
            "/" + stage + path,
            EventHeaders.ofRest(request),
            QueryString.parseWithSemicolons(request.query()),
            EventBody.ofRest(request, binary));
    return switch (route.integration()) {
      case PROXY -> run(route, events.write(routed), request);
      case TEMPLATE -> route.async() ? mapped(route, routed) : notLocally(route);
      case HTTP, HTTP_PROXY, MOCK -> notLocally(route);
    };
  }

  private GatewayResponse mapped(RestRoute route, RoutedRequest routed) {
    return switch (templates.write(routed)) {
      case TemplateEvent.Event(byte[] event) -> run(route, event, routed.request());
      case TemplateEvent.UnsupportedMediaType ignored ->
          GatewayResponse.json(415, "{\"message\": \"Unsupported Media Type\"}")
              .with("x-amzn-ErrorType", "UnsupportedMediaTypeException");
      case TemplateEvent.UnreadableBody ignored ->
          GatewayResponse.json(400, "{\"message\": \"Could not parse request body into json\"}")
              .with("x-amzn-ErrorType", "BadRequestException");
    };
  }

  private GatewayResponse run(RestRoute route, byte[] event, GatewayRequest request) {
    if (event.length > LambdaLimits.PAYLOAD) {
      return requestTooLong();
    }
    if (route.async()) {
      return calls.callLater(route.function(), event)
          ? GatewayResponse.empty(200, Headers.of("Content-Type", "application/json"))
          : internalServerError(500);
    }
    return switch (calls.call(route.function(), event, route.timeout())) {
      case FunctionCalls.TimedOut ignored ->
          GatewayResponse.json(504, "{\"message\": \"Endpoint request timed out\"}");
      case FunctionCalls.Broken ignored -> internalServerError(500);
      case FunctionCalls.Ended ended -> ended(route, request, ended.outcome());
    };
  }

  private GatewayResponse ended(RestRoute route, GatewayRequest request, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded succeeded -> {
        boolean decodes = binary.includesFirstOf(request.headers().first("Accept"));
        GatewayResponse response = responses.rest(succeeded.payload(), decodes);
        if (response == null) {
          calls.reportMalformed(route.function());
          yield internalServerError(502);
        }
        yield response.with("X-Amzn-Trace-Id", "Root=" + request.identity().traceId());
      }
      case Outcome.Failed ignored -> internalServerError(502);
      case Outcome.Throttled ignored -> internalServerError(500);
      case Outcome.Unknown ignored -> internalServerError(500);
    };
  }

  /** An integration that the local platform does not run yet; the deploy has warned of it. */
  private static GatewayResponse notLocally(RestRoute route) {
    return GatewayResponse.json(
        501,
        "{\"message\":\"The local platform runs only integration: lambda-proxy; "
            + route.integration().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + " is not there yet\"}");
  }

  /**
   * Plain text, unlike every other answer of a REST API (measured, github.com/koki-develop/
   * lgtm-generator/issues/10).
   */
  @Override
  public GatewayResponse bodyTooLarge() {
    return new GatewayResponse(
        413,
        Headers.of("Content-Type", "text/plain; charset=utf-8"),
        "HTTP content length exceeded 10485760 bytes.".getBytes(StandardCharsets.UTF_8));
  }

  private static GatewayResponse requestTooLong() {
    return GatewayResponse.json(413, "{\"message\": \"Request Too Long\"}")
        .with("x-amzn-ErrorType", "BadRequestException");
  }

  private static GatewayResponse missingAuthenticationToken() {
    return GatewayResponse.json(403, "{\"message\":\"Missing Authentication Token\"}")
        .with("x-amzn-ErrorType", "MissingAuthenticationTokenException");
  }

  private static GatewayResponse internalServerError(int status) {
    return GatewayResponse.json(status, "{\"message\": \"Internal server error\"}")
        .with("x-amzn-ErrorType", "InternalServerErrorException");
  }

  /** Several slashes behind the stage are one. */
  private String withoutStage(String path) {
    int start = 1 + stage.length();
    while (start + 1 < path.length() && path.charAt(start + 1) == '/') {
      start++;
    }
    return start < path.length() ? path.substring(start) : "/";
  }
}
