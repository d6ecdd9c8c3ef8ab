package dev.tradewind.local.gateway;

import dev.tradewind.local.gateway.front.Fronts;
import dev.tradewind.local.gateway.front.FunctionCalls;
import dev.tradewind.local.gateway.message.RequestIdentity;
import dev.tradewind.local.invoke.Invocations;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server in front of a service's functions; bound to the loopback interface. One port
 * serves the REST API below its stage, the HTTP API at the root and function URLs below {@code
 * /_url/}.
 */
public final class Gateway implements AutoCloseable {

  private record Served(ApiRoutes routes, Fronts fronts) {}

  private final FunctionCalls calls;
  private final Supplier<RequestIdentity> identities;
  private volatile Served served;
  private @Nullable GatewayServer server;

  public Gateway(ApiRoutes routes, Invocations invocations) {
    this(routes, invocations, RequestIdentity.random(Clock.systemUTC()));
  }

  Gateway(ApiRoutes routes, Invocations invocations, Supplier<RequestIdentity> identities) {
    this.calls = new FunctionCalls(invocations);
    this.identities = identities;
    this.served = serve(routes);
  }

  private Served serve(ApiRoutes routes) {
    return new Served(
        routes, new Fronts(routes.rest(), routes.httpApi(), routes.functionUrls(), calls));
  }

  /**
   * Starts to serve.
   *
   * @param port to listen on; 0 for any free one
   * @return the port it listens on
   * @throws java.net.BindException when the port is taken
   */
  public int start(int port) throws IOException {
    if (server != null) {
      throw new IllegalStateException("the gateway has been started");
    }
    server = GatewayServer.start(port, path -> served.fronts().of(path), identities);
    return server.port();
  }

  /** Serves other routes from now on; requests under way end on the old ones. */
  public void update(ApiRoutes routes) {
    served = serve(routes);
  }

  public ApiRoutes routes() {
    return served.routes();
  }

  /** Ends requests under way; calls of functions that still run are interrupted. */
  @Override
  public void close() {
    calls.close();
    if (server != null) {
      server.close();
    }
  }
}
