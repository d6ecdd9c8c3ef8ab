package dev.tradewind.local.gateway.message;

import java.nio.charset.StandardCharsets;

/**
 * An answer to a client.
 *
 * @param status 200 to 599
 * @param headers valid names and values, without {@code Content-Length} and the like, which the
 *     server knows better
 * @param body not changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record GatewayResponse(int status, Headers headers, byte[] body) {

  private static final byte[] EMPTY = {};

  public static GatewayResponse empty(int status, Headers headers) {
    return new GatewayResponse(status, headers, EMPTY);
  }

  /** An answer of the gateway itself. */
  public static GatewayResponse json(int status, String body) {
    return new GatewayResponse(
        status,
        Headers.of("Content-Type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  public GatewayResponse with(String name, String value) {
    return new GatewayResponse(status, headers.plus(name, value), body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
