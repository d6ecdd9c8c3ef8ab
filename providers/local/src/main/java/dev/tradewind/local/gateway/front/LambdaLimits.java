package dev.tradewind.local.gateway.front;

/** Sizes that the gateway and Lambda hold requests to, in bytes. */
public final class LambdaLimits {

  /** Of a request's body ("Payload size: 10 MB", API Gateway quotas). */
  public static final int BODY = 10 * 1024 * 1024;

  /** Of an event ("Invocation payload: 6 MB each for request and response", Lambda quotas). */
  public static final int PAYLOAD = 6_291_556;

  /**
   * Of the request line and all header values together ("10240 bytes", API Gateway quotas, for both
   * kinds of API).
   */
  public static final int HEADERS = 10_240;

  private LambdaLimits() {}
}
