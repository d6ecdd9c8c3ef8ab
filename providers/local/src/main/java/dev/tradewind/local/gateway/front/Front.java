package dev.tradewind.local.gateway.front;

import dev.tradewind.local.gateway.message.GatewayRequest;
import dev.tradewind.local.gateway.message.GatewayResponse;

/** An API that answers requests; safe for any thread. */
public sealed interface Front permits RestFront, HttpApiFront, FunctionUrlFront {

  /** Waits for the function when one has to run. */
  GatewayResponse serve(GatewayRequest request);

  /** The answer to a request whose body is over 10 MB; the body is not read. */
  GatewayResponse bodyTooLarge();
}
