package dev.tradewind.local.gateway.response;

import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads results of functions as answers. Every method gives null for a result that its kind of API
 * calls malformed.
 */
public final class ResponseReader {

  private static final byte[] EMPTY = {};

  private final ResultParser parser = new ResultParser();

  /**
   * REST APIs (API Gateway developer guide, "Output format of a Lambda function for proxy
   * integration"). Every field may be missing, {@code statusCode} then is 200, but there may be no
   * others (measured by LocalStack's snapshot tests of API Gateway).
   *
   * @param decodes the client wants a binary media type: a base64 body is decoded for it
   */
  public @Nullable GatewayResponse rest(byte[] result, boolean decodes) {
    if (!(parser.parse(result) instanceof FunctionResult.Response response)
        || response.otherFields()
        || !response.cookies().isEmpty()) {
      return null;
    }
    int status = response.status() == null ? 200 : response.status();
    return answer(
        status,
        ResponseHeaders.ofRest(response.allHeaders()),
        "application/json",
        body(response.body(), response.base64() && decodes));
  }

  /**
   * HTTP APIs with payload format 1.0 (API Gateway developer guide, "Create AWS Lambda proxy
   * integrations for HTTP APIs"): the response must have a status.
   */
  public @Nullable GatewayResponse httpApiV1(byte[] result) {
    if (!(parser.parse(result) instanceof FunctionResult.Response response)
        || response.status() == null) {
      return null;
    }
    return answer(
        response.status(),
        ResponseHeaders.ofHttpApi(response.allHeaders()),
        "text/plain;charset=UTF-8",
        body(response.body(), response.base64()));
  }

  /**
   * HTTP APIs with payload format 2.0 (the same page): a result without a {@code statusCode} is the
   * body, as JSON.
   */
  public @Nullable GatewayResponse httpApiV2(byte[] result) {
    return v2(result, false);
  }

  /** Function URLs (Lambda developer guide, "Response payload format"). */
  public @Nullable GatewayResponse functionUrl(byte[] result) {
    return v2(result, true);
  }

  private @Nullable GatewayResponse v2(byte[] result, boolean url) {
    return switch (parser.parse(result)) {
      case FunctionResult.Malformed ignored -> null;
      case FunctionResult.Plain ignored -> inferred(result);
      case FunctionResult.Response response -> {
        if (response.status() == null) {
          yield inferred(result);
        }
        List<Headers.Field> fields = response.headers().fields();
        List<Headers.Field> headers =
            url ? ResponseHeaders.ofFunctionUrl(fields) : ResponseHeaders.ofHttpApi(fields);
        yield answer(
            response.status(),
            withCookies(headers, response.cookies()),
            url ? "application/json" : "text/plain;charset=UTF-8",
            body(response.body(), response.base64()));
      }
    };
  }

  private static GatewayResponse inferred(byte[] result) {
    return new GatewayResponse(200, Headers.of("Content-Type", "application/json"), result);
  }

  private static @Nullable List<Headers.Field> withCookies(
      @Nullable List<Headers.Field> headers, List<String> cookies) {
    if (headers == null || cookies.isEmpty()) {
      return headers;
    }
    List<Headers.Field> all = new ArrayList<>(headers);
    cookies.forEach(cookie -> all.add(new Headers.Field("Set-Cookie", cookie)));
    return ResponseHeaders.ofHttpApi(all);
  }

  private static @Nullable GatewayResponse answer(
      int status,
      @Nullable List<Headers.Field> fields,
      String contentType,
      byte @Nullable [] body) {
    if (fields == null || body == null || status < 200 || status > 599) {
      return null;
    }
    Headers headers = new Headers(fields);
    return new GatewayResponse(
        status,
        headers.has("Content-Type") ? headers : headers.plus("Content-Type", contentType),
        body);
  }

  /** Null for a base64 body that is none. */
  private static byte @Nullable [] body(@Nullable String body, boolean base64) {
    if (body == null) {
      return EMPTY;
    }
    if (!base64) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
