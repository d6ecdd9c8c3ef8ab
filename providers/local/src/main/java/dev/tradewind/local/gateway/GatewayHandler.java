package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.front.Front;
import dev.tradewind.local.gateway.front.LambdaLimits;
import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;
import dev.tradewind.local.gateway.message.Headers;
import dev.tradewind.local.gateway.message.RequestIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Between Jetty's requests and the gateway's: reads the whole body, writes the whole answer. */
final class GatewayHandler extends Handler.Abstract {

  private final Function<String, Front> fronts;
  private final Supplier<RequestIdentity> identities;

  GatewayHandler(Function<String, Front> fronts, Supplier<RequestIdentity> identities) {
    this.fronts = fronts;
    this.identities = identities;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      write(answer(request), request, response, callback);
    } catch (IOException e) {
      // The client is gone, or sends what is no body: there is nobody to answer.
      callback.failed(e);
    }
    return true;
  }

  private GatewayResponse answer(Request request) throws IOException {
    RawTarget target = RawTargetConnection.target(request);
    Headers headers = headers(request);
    Front front = fronts.apply(target.path());
    if (isTooLong(request.getMethod(), target, headers)) {
      return GatewayResponse.json(431, "{\"message\":\"Request Header Fields Too Large\"}");
    }
    byte[] body = body(request);
    if (body == null) {
      return front.bodyTooLarge();
    }
    return front.serve(
        new GatewayRequest(
            request.getMethod(),
            target.path(),
            target.query(),
            request.getConnectionMetaData().getProtocol(),
            headers,
            body,
            sourceIp(request),
            Request.getLocalPort(request),
            identities.get()));
  }

  /** Without the brackets that Jetty puts around IPv6 addresses, the loopback one in short. */
  private static String sourceIp(Request request) {
    String address = Request.getRemoteAddr(request);
    if (!address.startsWith("[")) {
      return address;
    }
    String bare = address.substring(1, address.length() - 1);
    return bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
  }

  private static Headers headers(Request request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      fields.add(new Headers.Field(field.getName(), value == null ? "" : value));
    }
    return new Headers(fields);
  }

  private static boolean isTooLong(String method, RawTarget target, Headers headers) {
    int length = method.length() + target.length();
    for (Headers.Field field : headers.fields()) {
      length += field.value().length();
    }
    return length > LambdaLimits.HEADERS;
  }

  /** Null when it is longer than the gateway takes. */
  private static byte @Nullable [] body(Request request) throws IOException {
    if (request.getLength() > LambdaLimits.BODY) {
      return null;
    }
    if (request.getLength() == 0) {
      return new byte[0];
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = in.readNBytes(LambdaLimits.BODY + 1);
      return body.length > LambdaLimits.BODY ? null : body;
    }
  }

  private static void write(
      GatewayResponse answer, Request request, Response response, Callback callback) {
    response.setStatus(answer.status());
    HttpFields.Mutable fields = response.getHeaders();
    for (Headers.Field field : answer.headers().fields()) {
      fields.add(field.name(), onTheWire(field.value()));
    }
    boolean withoutBody = answer.status() == 204 || answer.status() == 304;
    if (!withoutBody) {
      fields.put("Content-Length", answer.body().length);
    }
    boolean nothingToWrite = withoutBody || request.getMethod().equals("HEAD");
    response.write(true, nothingToWrite ? null : ByteBuffer.wrap(answer.body()), callback);
  }

  /** Jetty writes each character as a byte; text beyond ASCII goes out as UTF-8. */
  private static String onTheWire(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7F) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      }
    }
    return value;
  }
}
