package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.event.EventBody;
import dev.tradewind.local.gateway.event.EventHeaders;
import dev.tradewind.local.gateway.event.PayloadV1;
import dev.tradewind.local.gateway.event.PayloadV2;
import dev.tradewind.local.gateway.event.RoutedRequest;
import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.local.gateway.message.PercentEncoding;
import dev.tradewind.local.gateway.message.QueryString;
import dev.tradewind.local.gateway.response.ResponseReader;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRouter;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.invoke.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP API on its {@code $default} stage: a request without a route is a 404, a function that
 * fails or whose result is malformed a 500 ("Troubleshooting issues with HTTP API Lambda
 * integrations", API Gateway developer guide), one that is late or throttled a 503.
 */
public final class HttpApiFront implements Front {

  /** "Maximum integration timeout: 30 seconds" (API Gateway quotas for HTTP APIs). */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpApiRouter router;
  private final @Nullable HttpApiCors cors;
  private final FunctionCalls calls;
  private final RoutedRequest.Api api =
      new RoutedRequest.Api(
          RoutedRequest.Kind.HTTP, LocalAccount.ID, LocalAccount.HTTP_API, HttpApiRoute.DEFAULT);
  private final PayloadV1 eventsV1 = new PayloadV1();
  private final PayloadV2 eventsV2 = new PayloadV2();
  private final ResponseReader responses = new ResponseReader();

  public HttpApiFront(HttpApiRoutes routes, FunctionCalls calls) {
    this.router = new HttpApiRouter(routes.routes());
    this.cors = routes.cors() == null ? null : new HttpApiCors(routes.cors(), 204);
    this.calls = calls;
  }

  @Override
  public GatewayResponse serve(GatewayRequest request) {
    return answer(request).with("apigw-requestid", request.identity().extendedId());
  }

  private GatewayResponse answer(GatewayRequest request) {
    String origin = request.headers().first("Origin");
    if (cors != null && HttpApiCors.isPreflight(request)) {
      return cors.preflight(origin);
    }
    HttpApiRouter.Match match = router.route(request.method(), request.path());
    if (match != null) {
      GatewayResponse response = call(request, match);
      return cors == null ? response : cors.apply(response, origin);
    }
    if (cors != null && request.method().equals("OPTIONS")) {
      return GatewayResponse.empty(204, Headers.NONE);
    }
    GatewayResponse notFound = GatewayResponse.json(404, "{\"message\":\"Not Found\"}");
    return cors == null ? notFound : cors.apply(notFound, origin);
  }

  private GatewayResponse call(GatewayRequest request, HttpApiRouter.Match match) {
    HttpApiRoute route = match.route();
    boolean v1 = route.payloadFormat().equals("1.0");
    // HTTP APIs hand the path on decoded, REST APIs and function URLs as it was sent (captures of
    // all three: github.com/hotsock/voker/pull/8).
    String path = PercentEncoding.decodePath(request.path());
    RoutedRequest routed =
        new RoutedRequest(
            request,
            api,
            route.isDefault() ? HttpApiRoute.DEFAULT : route.path(),
            route.key(),
            match.pathParameters(),
            path,
            path,
            EventHeaders.ofHttpApi(request),
            QueryString.parse(request.query()),
            EventBody.ofHttpApi(request));
    byte[] event = v1 ? eventsV1.write(routed) : eventsV2.write(routed);
    if (event.length > LambdaLimits.PAYLOAD) {
      return bodyTooLarge();
    }
    return switch (calls.call(route.function(), event, TIMEOUT)) {
      case FunctionCalls.TimedOut ignored -> serviceUnavailable();
      case FunctionCalls.Broken ignored -> internalServerError();
      case FunctionCalls.Ended ended -> ended(route, ended.outcome(), v1);
    };
  }

  private GatewayResponse ended(HttpApiRoute route, Outcome outcome, boolean v1) {
    return switch (outcome) {
      case Outcome.Succeeded succeeded -> {
        byte[] result = succeeded.payload();
        GatewayResponse response = v1 ? responses.httpApiV1(result) : responses.httpApiV2(result);
        if (response == null) {
          calls.reportMalformed(route.function());
          yield internalServerError();
        }
        yield response;
      }
      case Outcome.Failed ignored -> internalServerError();
      case Outcome.Throttled ignored -> serviceUnavailable();
      case Outcome.Unknown ignored -> internalServerError();
    };
  }

  @Override
  public GatewayResponse bodyTooLarge() {
    return GatewayResponse.json(413, "{\"message\":\"Request Entity Too Large\"}");
  }

  private static GatewayResponse internalServerError() {
    return GatewayResponse.json(500, "{\"message\":\"Internal Server Error\"}");
  }

  private static GatewayResponse serviceUnavailable() {
    return GatewayResponse.json(503, "{\"message\":\"Service Unavailable\"}");
  }
}
