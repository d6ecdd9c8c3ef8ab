package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.event.EventBody;
import dev.tradewind.local.gateway.event.EventHeaders;
import dev.tradewind.local.gateway.event.PayloadV2;
import dev.tradewind.local.gateway.event.RoutedRequest;
import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.QueryString;
import dev.tradewind.local.gateway.response.ResponseReader;
import dev.tradewind.local.gateway.route.FunctionUrlRoute;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.invoke.Outcome;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function's own address. On AWS it is a host name; here it is a path, {@code /_url/} and the
 * function's key, which the event does not show. Answers as "Invoking Lambda function URLs" (Lambda
 * developer guide) has them.
 */
public final class FunctionUrlFront implements Front {

  /** "Function timeout: 900 seconds" (Lambda quotas); there is no other limit. */
  private static final Duration TIMEOUT = Duration.ofMinutes(15);

  private final FunctionUrlRoute route;
  private final @Nullable HttpApiCors cors;
  private final FunctionCalls calls;
  private final RoutedRequest.Api api;
  private final PayloadV2 events = new PayloadV2();
  private final ResponseReader responses = new ResponseReader();

  public FunctionUrlFront(FunctionUrlRoute route, FunctionCalls calls) {
    this.route = route;
    this.cors = route.cors() == null ? null : new HttpApiCors(route.cors(), 200);
    this.calls = calls;
    this.api =
        new RoutedRequest.Api(
            RoutedRequest.Kind.FUNCTION_URL, "anonymous", route.function(), HttpApiRoute.DEFAULT);
  }

  /** The path that a function's address begins with. */
  public static String prefix(String function) {
    return Fronts.FUNCTION_URLS + function;
  }

  @Override
  public GatewayResponse serve(GatewayRequest request) {
    String origin = request.headers().first("Origin");
    GatewayResponse response =
        cors != null && HttpApiCors.isPreflight(request)
            ? cors.preflight(origin)
            : withCors(call(request), origin);
    return response.with("x-amzn-RequestId", request.identity().requestId());
  }

  private GatewayResponse withCors(GatewayResponse response, @Nullable String origin) {
    return cors == null ? response : cors.apply(response, origin);
  }

  private GatewayResponse call(GatewayRequest request) {
    String rest = request.path().substring(prefix(route.function()).length());
    String path = rest.isEmpty() ? "/" : rest;
    byte[] event =
        events.write(
            new RoutedRequest(
                request,
                api,
                HttpApiRoute.DEFAULT,
                HttpApiRoute.DEFAULT,
                Map.of(),
                path,
                path,
                EventHeaders.ofHttpApi(request),
                QueryString.parse(request.query()),
                EventBody.ofHttpApi(request)));
    if (event.length > LambdaLimits.PAYLOAD) {
      return bodyTooLarge();
    }
    return switch (calls.call(route.function(), event, TIMEOUT)) {
      case FunctionCalls.Ended ended -> ended(ended.outcome());
      case FunctionCalls.TimedOut ignored -> badGateway();
      case FunctionCalls.Broken ignored -> badGateway();
    };
  }

  private GatewayResponse ended(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded succeeded -> {
        GatewayResponse response = responses.functionUrl(succeeded.payload());
        if (response == null) {
          calls.reportMalformed(route.function());
          yield badGateway();
        }
        yield response;
      }
      case Outcome.Failed ignored -> badGateway();
      case Outcome.Throttled ignored ->
          GatewayResponse.json(
              429,
              "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"Type\":\"User\","
                  + "\"message\":\"Rate Exceeded.\"}");
      case Outcome.Unknown ignored -> GatewayResponse.json(404, "{\"Message\":null}");
    };
  }

  @Override
  public GatewayResponse bodyTooLarge() {
    return GatewayResponse.json(413, "{\"message\":\"Request Entity Too Large\"}");
  }

  private static GatewayResponse badGateway() {
    return GatewayResponse.json(502, "Internal Server Error");
  }
}
