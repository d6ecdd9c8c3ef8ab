package dev.tradewind.local.gateway.message;

/**
 * A request as it came in.
 *
 * @param path as it was sent, still percent-encoded, with a leading slash
 * @param query as it was sent, without the question mark; empty when there is none
 * @param protocol {@code HTTP/1.1}
 * @param body empty when there is none; not changed afterwards
 * @param sourceIp the client's address
 * @param port the gateway listens on
 * @param identity what tells this request from every other
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record GatewayRequest(
    String method,
    String path,
    String query,
    String protocol,
    Headers headers,
    byte[] body,
    String sourceIp,
    int port,
    RequestIdentity identity) {

  /** The same request with another path; a front that is mounted below a prefix takes it off. */
  public GatewayRequest withPath(String other) {
    return new GatewayRequest(
        method, other, query, protocol, headers, body, sourceIp, port, identity);
  }

  /** The address the client asked for, with its port; {@code localhost} when it did not say. */
  public String host() {
    String host = headers.first("Host");
    return host == null || host.isEmpty() ? "localhost" : host;
  }
}
